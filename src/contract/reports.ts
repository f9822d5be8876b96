import * as z from "zod";
import { SECTION_IDS } from "../domain/annual-report/model.ts";

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
  report: AnnualReportMessage,
  findings: z.array(FindingMessage),
  /** Whether the year is over; before that the figures still move. */
  complete: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  edition: z.number().nullable(),
  releasedOn: z.string().nullable(),
  /** Cells of the released report that the records no longer give: records of that year were added or voided since. */
  changedSinceRelease: z.number(),
});
export type ReportView = z.infer<typeof ReportView>;

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
