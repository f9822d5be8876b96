import * as z from "zod";
import { day, page } from "./fields.ts";

/** The days that are counted; without them from the first of January to today. */
const period = { from: day("起始日期").optional(), to: day("截止日期").optional() };

export const RequestStatisticsQuery = z.object(period);
export const RequestCellQuery = z.object({
  ...period,
  row: z.string().max(60),
  column: z.string().max(40).default("total"),
  page,
});

const summary = {
  count: z.number(),
  /** Working days. */
  median: z.number().nullable(),
  mean: z.number().nullable(),
  longest: z.number().nullable(),
  inTime: z.number(),
  late: z.number(),
  unknown: z.number(),
};

/** Table three at any date 申请统计, how long the answers took, and the years beside each other. */
export const RequestStatistics = z.object({
  from: z.string(),
  to: z.string(),
  form: z.enum(["2021", "2019"]),
  columns: z.array(z.object({ id: z.string(), label: z.string() })),
  rows: z.array(z.object({ id: z.string(), label: z.string(), group: z.string().nullable(), counts: z.array(z.number()) })),
  /** By row of table three, all of them first; a row without decisions is absent. */
  times: z.array(z.object({ row: z.string(), label: z.string(), ...summary })),
  /** The latest answers, longest first. */
  late: z.array(
    z.object({ number: z.string(), receivedOn: z.string(), dueOn: z.string(), repliedOn: z.string(), days: z.number() }),
  ),
  /** The year of the last day and up to four before it, oldest first; the last may not be over. */
  years: z.array(
    z.object({
      year: z.number(),
      received: z.number(),
      carriedIn: z.number(),
      decided: z.number(),
      carriedOut: z.number(),
      median: z.number().nullable(),
      inTime: z.number(),
      late: z.number(),
      unknown: z.number(),
    }),
  ),
});
export type RequestStatistics = z.infer<typeof RequestStatistics>;
