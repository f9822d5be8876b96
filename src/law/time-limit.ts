import * as z from "zod";
import { Basis } from "./basis.ts";
import { datedValues } from "./dated.ts";

/** Every limit and its unit. The unit is fixed here, so that `law.timeLimit("reply", day).days` is known to the compiler. */
export const TIME_LIMIT_UNITS = {
  publication: "working-day",
  "supplement-notice": "working-day",
  supplement: "reasonable",
  reply: "working-day",
  "reply-extension": "working-day",
  "third-party-opinion": "working-day",
  "co-maker-opinion": "working-day",
  "delayed-reply": "reasonable",
  "fee-payment": "working-day",
  "annual-report-department": "date",
  "annual-report-government": "date",
  "reconsideration-application": "day",
  "reconsideration-application-not-told": "year",
  "reconsideration-application-bar": "year",
  "reconsideration-examination": "working-day",
  "reconsideration-copy": "working-day",
  "reconsideration-copy-simple": "working-day",
  "reconsideration-answer": "working-day",
  "reconsideration-answer-simple": "working-day",
  "reconsideration-decision": "day",
  "reconsideration-decision-extension": "day",
  "reconsideration-decision-simple": "day",
  "litigation-after-reconsideration": "day",
  "litigation-direct": "month",
  "litigation-direct-not-told": "year",
  "litigation-bar": "year",
  "litigation-inaction": "month",
  "litigation-answer": "day",
  "litigation-performance": "working-day",
} as const;

const Also = {
  /** The length is a ceiling 最长不得超过. */
  atMost: z.boolean().default(false),
  /** How often it may be used. */
  times: z.int().positive().optional(),
  confirmed: z.boolean().default(true),
  /** Where this value stood in another instrument than the present one. */
  basis: Basis.optional(),
};
const length = z.int().positive();

const TimeLimitValue = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("working-day"), days: length, ...Also }),
  z.strictObject({ unit: z.literal("day"), days: length, ...Also }),
  z.strictObject({ unit: z.literal("month"), months: length, ...Also }),
  z.strictObject({ unit: z.literal("year"), years: length, ...Also }),
  z.strictObject({ unit: z.literal("date"), month: z.int().min(1).max(12), day: z.int().min(1).max(31), ...Also }),
  /** The law gives no number 合理期限; the number is a suggestion that a notice may change. */
  z.strictObject({ unit: z.literal("reasonable"), suggestedWorkingDays: length, ...Also }),
]);

/** One statutory limit 法定期限 with all its values. */
export const TimeLimitEntry = z.strictObject({
  label: z.string().min(1),
  /** The event from whose day it runs, in Chinese; null for a date in the year. */
  starts: z.string().nullable(),
  /** What is left out of it, in Chinese. */
  excluded: z.string().nullable(),
  /** What happens when it lapses, in Chinese. */
  onLapse: z.string().nullable(),
  basis: Basis,
  values: datedValues(TimeLimitValue),
});

export type TimeLimitId = keyof typeof TIME_LIMIT_UNITS;
export const TIME_LIMIT_IDS = Object.keys(TIME_LIMIT_UNITS) as TimeLimitId[];
export type TimeLimitEntry = z.infer<typeof TimeLimitEntry>;
export type TimeLimitValue = z.infer<typeof TimeLimitValue>;

/** A limit as it stands on a day. */
export type TimeLimit<Id extends TimeLimitId = TimeLimitId> = Omit<TimeLimitEntry, "values"> & { id: Id } & Extract<
    TimeLimitValue,
    { unit: (typeof TIME_LIMIT_UNITS)[Id] }
  >;

/** The ids of the limits with this unit. */
export type LimitIn<Unit extends TimeLimitValue["unit"]> = {
  [Id in TimeLimitId]: (typeof TIME_LIMIT_UNITS)[Id] extends Unit ? Id : never;
}[TimeLimitId];

/** The length in words: 20个工作日, 60日, 6个月. */
export function lengthInWords(value: TimeLimitValue): string {
  switch (value.unit) {
    case "working-day":
      return `${value.days}个工作日`;
    case "day":
      return `${value.days}日`;
    case "month":
      return `${value.months}个月`;
    case "year":
      return `${value.years}年`;
    case "date":
      return `${value.month}月${value.day}日`;
    case "reasonable":
      return "合理期限";
  }
}
