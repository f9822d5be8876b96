import * as z from "zod";
import { day, oneOf, optional, page, required, year } from "./fields.ts";
import { AnnualReportMessage, CellQuery, FindingMessage } from "./reports.ts";

/** How many organs stand on a page of the matrix. */
export const MATRIX_PAGE = 60;

export const SUBMITTER_STATES = ["all", "faulty", "error", "clean", "refused", "missing"] as const;

/** Which organs of the matrix are asked for 筛选. */
export const MatrixQuery = z.object({
  year,
  page,
  state: oneOf("状态", SUBMITTER_STATES).default("all"),
  /** Only organs in whose reports this check fired. */
  check: z.string().max(60).optional(),
  /** Part of an organ's name. */
  name: optional("机关名称", 60),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;

const severities = z.object({ error: z.number(), warning: z.number(), hint: z.number() });

/** A file that was handed in, in a line. */
export const FileLine = z.object({
  id: z.number(),
  fileName: z.string(),
  year: z.number(),
  organ: z.string().nullable(),
  /** The organ that the report itself names. */
  printedOrgan: z.string().nullable(),
  round: z.number(),
  receivedAt: z.string(),
  /** Why it could not be read, and what helps. */
  refusal: z.object({ reason: z.string(), remedy: z.string() }).nullable(),
});
export type FileLine = z.infer<typeof FileLine>;

export const MatrixLine = z.object({
  code: z.string(),
  name: z.string(),
  file: FileLine.nullable(),
  /** How often each check fired; only those that did. */
  faults: z.record(z.string(), severities),
  sum: severities,
});
export type MatrixLine = z.infer<typeof MatrixLine>;

/** The collection of a year 某年度年报汇总: organ by check. */
export const MatrixView = z.object({
  year: z.number(),
  /** Organs on the list, and what became of them. */
  organs: z.number(),
  received: z.number(),
  error: z.number(),
  faulty: z.number(),
  clean: z.number(),
  refused: z.number(),
  missing: z.number(),
  /** How many organs a letter would go to, by the level from which on findings are returned. */
  letters: z.object({ error: z.number(), warning: z.number() }),
  checks: z.array(z.object({ id: z.string(), title: z.string(), organs: z.number() }).extend(severities.shape)),
  total: z.number(),
  lines: z.array(MatrixLine),
  /** Files that nobody could tell the organ of, and those that could not be read and were not replaced. */
  unassigned: z.array(FileLine),
  /** Where letters and the circular say that corrections go. */
  place: z.string(),
});
export type MatrixView = z.infer<typeof MatrixView>;

export const SubmitterLine = z.object({ code: z.string(), name: z.string(), shortName: z.string() });

/** Names of organs to be listed, one a line. */
export const SubmittersInput = z.object({ names: required("机关名称", 20_000) });

export const AssignmentInput = z.object({ organ: required("报送机关", 63), year });

export const DismissalInput = z.object({ fingerprint: required("问题", 40), reason: required("理由", 200) });
export const RestorationInput = DismissalInput.pick({ fingerprint: true });

/** One report with its marks. */
export const SubmissionView = z.object({
  file: FileLine,
  organCode: z.string().nullable(),
  report: AnnualReportMessage.nullable(),
  text: z.string(),
  prose: z.array(z.object({ section: z.string(), start: z.number(), end: z.number() })),
  findings: z.array(FindingMessage.extend({ dismissed: z.object({ reason: z.string(), by: z.string() }).nullable() })),
  /** Whether last year's report was compared. */
  comparedWith: z.number().nullable(),
  /** What became of the findings of the round before. */
  since: z.object({ mended: z.array(FindingMessage), fresh: z.array(z.string()), remaining: z.number() }).nullable(),
  rounds: z.array(z.object({ id: z.number(), round: z.number(), fileName: z.string(), receivedAt: z.string() })),
  /** The later round that counts in its place. */
  replacedBy: z.object({ id: z.number(), round: z.number() }).nullable(),
  /** The organs with files before and after it in the matrix. */
  neighbours: z.object({ previous: z.number().nullable(), next: z.number().nullable() }),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

/** The sum of all reports of a year 汇总表. */
export const MergedView = z.object({
  report: AnnualReportMessage.nullable(),
  organs: z.array(z.string()),
  missing: z.array(z.string()),
  findings: z.array(FindingMessage),
  unsure: z.array(z.object({ table: z.string(), row: z.string(), column: z.string(), missing: z.number() })),
});
export type MergedView = z.infer<typeof MergedView>;

export const MergedCellQuery = CellQuery.extend({ year, column: z.string().max(40).default("") });

/** Where one number of the sum came from. */
export const MergedCell = z.object({
  value: z.number().nullable(),
  from: z.array(z.object({ submission: z.number(), organ: z.string(), value: z.number() })),
  /** Organs whose cell is blank, uncertain or in another form; their numbers are not in the sum. */
  unknown: z.array(z.object({ submission: z.number(), organ: z.string() })),
  /** Organs that have handed in nothing that could be read. */
  missing: z.array(z.string()),
});
export type MergedCell = z.infer<typeof MergedCell>;

/** What a return letter needs beside the findings. */
export const LettersQuery = z.object({
  year,
  until: day("改正期限"),
  place: required("报送地点", 200),
  level: oneOf("退回范围", ["error", "warning"]).default("error"),
});
export type LettersQuery = z.infer<typeof LettersQuery>;
