import * as z from "zod";
import { isPlainDate, type PlainDate } from "../calendar/plain-date.ts";
import { UncoveredDate } from "../calendar/uncovered-date.ts";

/** A day in a law file. */
export const Day = z.string().refine(isPlainDate, "应为存在的日期，写作 YYYY-MM-DD");

/** Values by the day from which they hold: no value is ever overwritten. */
export const datedValues = <Value extends z.ZodType>(value: Value) =>
  z.record(Day, value).refine((values) => Object.keys(values).length > 0, "至少要有一个值");

/** The value in force on a day; throws before the first one. */
export function valueOn<Value>(values: Record<PlainDate, Value>, on: PlainDate, subject: string): Value {
  const from = Object.keys(values)
    .filter((day) => day <= on)
    .sort()
    .at(-1);
  if (from === undefined)
    throw new UncoveredDate(on, `${subject}在 ${on} 的规定`, `最早的一条自 ${Object.keys(values).sort()[0]} 起`);
  return values[from] as Value;
}
