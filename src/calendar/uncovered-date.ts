import type { PlainDate } from "./plain-date.ts";

/** A question about a day that no rule or notice covers 无据可依的日期: the answer would be a guess, so there is none. */
export class UncoveredDate extends Error {
  override readonly name = "UncoveredDate";
  readonly date: PlainDate;
  /** What would have to be entered first, in Chinese. */
  readonly missing: string;

  constructor(date: PlainDate, missing: string, question: string) {
    super(`缺少${missing}，${question}`);
    this.date = date;
    this.missing = missing;
  }
}
