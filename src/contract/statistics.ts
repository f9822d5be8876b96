import * as z from "zod";
import { amount, day, oneOf, optional, required, year } from "./fields.ts";

export const STATISTIC_KINDS = ["licensing", "penalties", "compulsion", "charges"] as const;

/** A batch of decisions or charges for table two, with where it comes from. */
export const NewStatistic = z
  .object({
    kind: oneOf("类别", STATISTIC_KINDS),
    occurredOn: day("发生日期"),
    quantity: amount("数量", 999_999_999_999.99),
    source: required("数据来源（报送科室、文书号段等）", 200),
    note: optional("备注", 500),
  })
  .refine(({ kind, quantity }) => kind === "charges" || Number.isInteger(quantity), {
    path: ["quantity"],
    message: "件数须是整数",
  });
export type NewStatistic = z.infer<typeof NewStatistic>;

export const StatisticQuery = z.object({ year });

export const Statistic = z.object({
  id: z.number(),
  kind: z.enum(STATISTIC_KINDS),
  occurredOn: z.string(),
  quantity: z.number(),
  source: z.string(),
  note: z.string(),
  voided: z.boolean(),
});
export type Statistic = z.infer<typeof Statistic>;
