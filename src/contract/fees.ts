import * as z from "zod";
import { amount, day, oneOf, required } from "./fields.ts";

const way = oneOf("计费方式", ["items", "pages"]);

export const FeeQuery = z.object({
  way,
  pages: z.coerce.number({ error: "页数须是整数" }).int("页数须是整数").min(0).max(1_000_000, "页数过大，请核对").default(0),
});

/** What a fee would be, line by line. */
export const FeeQuote = z.object({
  way,
  quantity: z.number(),
  month: z.string(),
  yuan: z.number(),
  steps: z.array(z.string()),
  basis: z.string(),
});

export const Refund = z.object({
  refundedOn: day("退费日期"),
  yuan: amount("退费金额（元）", 10_000_000),
  note: required("退费的原因", 500),
});
export type Refund = z.output<typeof Refund>;

export const FeeLine = z.object({
  request: z.string(),
  way: way.nullable(),
  quantity: z.number().nullable(),
  yuan: z.number(),
  noticedOn: z.string(),
  receivedOn: z.string().nullable(),
  /** The last day to pay; null until the notice was received. */
  dueOn: z.string().nullable(),
  paidOn: z.string().nullable(),
  paidYuan: z.number().nullable(),
  refundedOn: z.string().nullable(),
  refundYuan: z.number().nullable(),
  state: z.enum(["awaited", "overdue", "paid", "refunded", "lapsed"]),
});
export type FeeLine = z.infer<typeof FeeLine>;

/** The fees of a year and the three figures of section six. */
export const FeeYear = z.object({ lines: z.array(FeeLine), count: z.number(), yuan: z.number(), paidYuan: z.number() });
