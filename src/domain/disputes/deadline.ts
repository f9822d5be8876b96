import { addDays, addMonths, type PlainDate, withWeekday } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import { type LimitIn, lengthInWords, type TimeLimit } from "../../law/time-limit.ts";
import type { Deadline } from "../requests/clock.ts";
import { withStart } from "../requests/working-day-deadline.ts";

/** The clocks of reconsideration 行政复议 and litigation 行政诉讼: those in the time limits that run from an event. */
export type DisputeLimit = Extract<
  LimitIn<"working-day" | "day" | "month" | "year">,
  `reconsideration-${string}` | `litigation-${string}`
>;

/** A dispute deadline, with the last day before it was moved. */
export interface DisputeDeadline extends Deadline {
  /** The last day as counted; `due` is later where that day is off. */
  countedTo: PlainDate;
  steps: string[];
}

/**
 * The last day of a limit that runs from `from` 复议、诉讼期限.
 *
 * Days and months are natural ones and roll over a day off; “三日、五日、七日、十日” of the reconsideration law are working days.
 *
 * Basis: 民事诉讼法 art. 85; 民法典 art. 202, 203; 行政复议法 art. 88.
 */
export function disputeDeadline(id: DisputeLimit, from: PlainDate, law: Law, calendar: WorkCalendar): DisputeDeadline {
  calendar.requireCovered(from);
  const limit = law.timeLimit(id, from) as TimeLimit<DisputeLimit>;
  const basis = `${law.cite(limit.basis)}（${lengthInWords(limit)}）`;
  const counted =
    limit.unit === "working-day" ? calendar.addWorkingDays(from, limit.days) : calendar.nextDayNotOff(lastDay(limit, from));
  const countedTo = limit.unit === "working-day" ? counted.due : lastDay(limit, from);
  const moved = counted.due === countedTo ? [] : [`${countedTo} 不上班，顺延到其后第一个不放假的日子`];
  return {
    ...withStart(from, limit.starts ?? limit.label, counted),
    basis,
    countedTo,
    steps: [
      `${limit.label}：自 ${from} 的次日起 ${lengthInWords(limit)}，到 ${countedTo}`,
      ...moved,
      `届满之日为 ${withWeekday(counted.due)}`,
    ],
  };
}

/**
 * The last day to apply or to sue when the organ did not tell of the right and its limit 未告知: it runs from the day they
 * became known, but no longer than a year from the day the act was known.
 *
 * Basis: 行政复议法 art. 20(3); 行政诉讼法解释 art. 64.
 */
export function untoldDeadline(
  way: "reconsideration" | "litigation",
  { actKnownOn, rightKnownOn }: { actKnownOn: PlainDate; rightKnownOn?: PlainDate },
  law: Law,
  calendar: WorkCalendar,
): DisputeDeadline {
  const [usual, ceiling] =
    way === "reconsideration"
      ? (["reconsideration-application", "reconsideration-application-not-told"] as const)
      : (["litigation-direct", "litigation-direct-not-told"] as const);
  const longest = disputeDeadline(ceiling, actKnownOn, law, calendar);
  if (rightKnownOn === undefined) return longest;
  const fromKnowing = disputeDeadline(usual, rightKnownOn, law, calendar);
  return fromKnowing.due < longest.due ? fromKnowing : longest;
}

function lastDay(limit: Extract<TimeLimit<DisputeLimit>, { unit: "day" | "month" | "year" }>, from: PlainDate): PlainDate {
  if (limit.unit === "day") return addDays(from, limit.days);
  return addMonths(from, limit.unit === "month" ? limit.months : limit.years * 12);
}
