import * as z from "zod";
import { day, oneOf, optional, required, year } from "./fields.ts";

export const STATISTIC_KINDS = ["licensing", "penalties", "compulsion", "charges"] as const;

/** A batch of decisions or charges for table two, with where it comes from. */
export const NewStatistic = z
  .object({
    kind: oneOf("类别", STATISTIC_KINDS),
    occurredOn: day("发生日期"),
    quantity: z.coerce
      .number({ error: "数量须是数字" })
      .min(0, "数量不能小于 0")
      .max(1e12, "数量过大，请核对")
      .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "金额最多写到分"),
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
