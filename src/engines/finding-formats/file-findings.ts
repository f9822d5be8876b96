import { type Finding, type Severity, summarize } from "../finding.ts";

/** What an engine found in one file, or why the file could not be read. The public JSON shape of findings. */
export type FileFindings = { file: string; findings: Finding[] } | { file: string; unreadable: string };

/** One object of the JSON output: findings with their counts. */
export function withSummary(one: FileFindings): object {
  if ("unreadable" in one) return { file: one.file, unreadable: one.unreadable };
  return { file: one.file, findings: one.findings, summary: summarize(one.findings) };
}

export const SEVERITY_WORDS: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };
