import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { type Finding, type Severity, summarize } from "../finding.ts";

/** What an engine found in one file, or why the file could not be read. With the form of a report, its cells are called by their printed labels; with the text, a place has its line and column. */
export type FileFindings =
  | { file: string; findings: Finding[]; form?: AnnualReportForm | undefined; text?: string | undefined }
  | { file: string; unreadable: string };

/** One object of the JSON output: findings with their counts. */
export function withSummary(one: FileFindings): object {
  if ("unreadable" in one) return { file: one.file, unreadable: one.unreadable };
  return { file: one.file, findings: one.findings, summary: summarize(one.findings) };
}

export const SEVERITY_WORDS: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };
