import * as z from "zod";

/** A sum: the cells named are added. */
const Terms = z.array(z.string()).min(1);

/** An identity between cells 勾稽关系: left sum = right sum, in every column (`per: column`), every row or every group. */
export const ReportIdentity = z.strictObject({
  id: z.string(),
  label: z.string(),
  table: z.enum(["requests", "disputes", "proactive"]),
  per: z.enum(["column", "row", "group"]),
  left: Terms,
  right: Terms,
});

const Row = z.strictObject({
  id: z.string(),
  /** The printed label, word for word. */
  label: z.string(),
  /** Other spellings met in published reports. */
  also: z.array(z.string()).default([]),
});

const RequestRow = Row.extend({ part: z.string().optional(), group: z.string().optional() });

/** One form of the annual report 年度报告格式: its sections, the rows and columns of its tables, and their identities. */
export const AnnualReportForm = z.strictObject({
  id: z.enum(["2019", "2021"]),
  instrument: z.string(),
  /** The first and (if superseded) last reporting year it is due for. */
  years: z.strictObject({ from: z.number().int(), until: z.number().int().nullable() }),
  title: z.string(),
  preamble: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string() })).length(6),
  /** The topics that section one must cover. */
  topics: z.array(z.strictObject({ id: z.string(), label: z.string(), words: z.array(z.string()).min(1) })),
  proactive: z.array(
    z.strictObject({
      /** The item of article 20 that heads the block. */
      heading: z.string(),
      article20: z.number().int(),
      columns: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(1),
      rows: z.array(Row).min(1),
    }),
  ),
  requests: z.strictObject({
    corner: z.string(),
    applicants: z.string(),
    organizations: z.string(),
    columns: z.array(z.strictObject({ id: z.string(), label: z.string() })).length(7),
    /** 三、本年度办理结果: the label that spans the outcome rows. */
    outcomes: z.string(),
    groups: z.record(z.string(), z.string()),
    rows: z.array(RequestRow),
  }),
  disputes: z.strictObject({
    reconsideration: z.string(),
    litigation: z.string(),
    groups: z.array(z.strictObject({ id: z.string(), label: z.string() })).length(3),
    results: z.array(z.strictObject({ id: z.string(), label: z.string() })).length(5),
  }),
  identities: z.array(ReportIdentity),
});

export type AnnualReportForm = z.infer<typeof AnnualReportForm>;
export type ReportIdentity = z.infer<typeof ReportIdentity>;
