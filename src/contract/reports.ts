import * as z from "zod";
import { SECTION_IDS } from "../domain/annual-report/model.ts";
import { REVIEW_STEPS } from "../domain/annual-report/review.ts";

const cell = z.number().nullable();

/** The public JSON shape of an annual report (see `docs/`). */
export const AnnualReportMessage = z.object({
  file: z.string().optional(),
  organ: z.string().nullable(),
  year: z.number().nullable(),
  form: z.enum(["2021", "2019"]).nullable(),
  tables: z.object({
    proactive: z.record(z.string(), z.union([cell, z.record(z.string(), cell)])).nullable(),
    requests: z.record(z.string(), z.array(cell)).nullable(),
    disputes: z.object({ reconsideration: z.array(cell), direct: z.array(cell), afterReconsideration: z.array(cell) }).nullable(),
  }),
  sections: z.array(z.object({ id: z.enum(SECTION_IDS), heading: z.string(), text: z.string(), offset: z.number() })),
  reading: z.object({ layout: z.string(), unsure: z.array(z.any()), printed: z.array(z.any()).optional() }),
});

export const FindingMessage = z.object({
  check: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
  expected: z.union([z.number(), z.string()]).nullish(),
  actual: z.union([z.number(), z.string()]).nullish(),
  basis: z.string().optional(),
  fix: z.string().optional(),
  fingerprint: z.string(),
});

export const ReportView = z.object({
  /** As it would be printed now; of a released year, as it was published. */
  report: AnnualReportMessage,
  /** The prose as stored: figures bound to cells are placeholders, see `domain/annual-report/bound-figures.ts`. */
  prose: z.partialRecord(z.enum(SECTION_IDS), z.string()),
  /** Of tables and prose; a submission and an approval name it. */
  digest: z.string(),
  findings: z.array(FindingMessage),
  /** What the audit is measured against besides the law, so that a browser finds the same. */
  measure: z.object({
    organ: z.object({ name: z.string(), shortNames: z.array(z.string()), partners: z.array(z.string()) }),
    previous: AnnualReportMessage.nullable(),
  }),
  /** Findings that somebody let stand, with the reason. */
  verdicts: z.array(z.object({ fingerprint: z.string(), reason: z.string(), by: z.string(), on: z.string() })),
  review: z.object({
    state: z.enum(["drafting", "submitted", "returned", "approved", "outdated", "released"]),
    /** Who took the last step, when, and why. */
    by: z.string().nullable(),
    at: z.string().nullable(),
    reason: z.string(),
    /** Whether the reader saved the last edition or submitted it, and so may not approve it. */
    own: z.boolean(),
  }),
  /** Whether the year is over; before that the figures still move. */
  complete: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  edition: z.number().nullable(),
  releasedOn: z.string().nullable(),
  /** Cells of the released report that the records no longer give: records of that year were added or voided since. */
  moved: z.array(z.object({ of: z.string(), before: cell, after: cell })),
});
export type ReportView = z.infer<typeof ReportView>;

/** One step of the review. `digest` is that of the report which the person saw. */
export const ReviewInput = z.object({
  step: z.enum(REVIEW_STEPS),
  digest: z.string().max(64),
  reason: z.string().trim().max(2000, "理由不能超过两千字").default(""),
});
export type ReviewInput = z.infer<typeof ReviewInput>;

/** Why a finding may stand; empty takes it back. */
export const VerdictInput = z.object({ reason: z.string().trim().max(500, "理由不能超过五百字") });
export type VerdictInput = z.infer<typeof VerdictInput>;

export const ReportVersions = z.object({
  versions: z.array(
    z.object({
      number: z.number(),
      savedBy: z.string(),
      savedAt: z.string(),
      released: z.boolean(),
      steps: z.array(
        z.object({ step: z.enum(REVIEW_STEPS), by: z.string(), at: z.string(), reason: z.string(), digest: z.string() }),
      ),
    }),
  ),
  releasedOn: z.string().nullable(),
});
export type ReportVersions = z.infer<typeof ReportVersions>;

/** `tablesKept` is false for old editions, whose tables were not kept: they are shown with those of today. */
export const ReportVersion = z.object({ report: AnnualReportMessage, tablesKept: z.boolean() });
export type ReportVersion = z.infer<typeof ReportVersion>;

export const CellQuery = z.object({
  table: z.enum(["proactive", "requests", "disputes"]),
  row: z.string().max(80),
  column: z.string().max(40),
});

/** The records behind one cell, as lines that can be opened. */
export const CellRecords = z.object({
  count: z.number(),
  records: z.array(
    z.object({
      kind: z.enum(["request", "document", "dispute", "statistic"]),
      id: z.string(),
      title: z.string(),
      date: z.string(),
      quantity: z.number(),
    }),
  ),
});
export type CellRecords = z.infer<typeof CellRecords>;

/** The prose of the report, section by section. `edition` is the one that was edited: a newer one wins over it. */
export const SectionsInput = z.object({
  edition: z.number().nullable(),
  sections: z.partialRecord(z.enum(SECTION_IDS), z.string().max(50_000, "一部分不能超过五万字")),
});
export type SectionsInput = z.infer<typeof SectionsInput>;
