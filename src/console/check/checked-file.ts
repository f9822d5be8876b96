import type { Finding } from "../../engines/finding.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { MarkedReport } from "./marked-report.ts";

/** Words of the report around a fault: before it, itself, after it. */
export interface Passage {
  before: string;
  words: string;
  after: string;
}

/** A finding with the words it is about, where it is about words. */
export type CheckedFinding = Finding & { passage?: Passage };

/** A report that was read and audited 核查结果. */
export interface CheckedReport {
  file: string;
  organ: string | null;
  year: number | null;
  form: AnnualReportForm | undefined;
  findings: CheckedFinding[];
  /** The report itself, with the findings marked in place; none where not even its form is known. */
  sheet?: MarkedReport;
}

/** What became of one file: an archive gives many. */
export type CheckedFile = CheckedReport | { file: string; unreadable: string };

/** The letter on paper for one report. */
export interface LetterTask {
  report: CheckedReport;
  date: string;
}

/** What the page asks of its worker, and what it answers. */
export type WorkerTask = { file: string; bytes: Uint8Array } | { letter: LetterTask };
export type WorkerAnswer = { files: CheckedFile[] } | { letter: Uint8Array } | { failed: string };
