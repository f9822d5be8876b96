import type { PlainDate } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import type { RequestFacts } from "./clock.ts";
import { progressOf, replyDeadline } from "./deadline.ts";

/** How long an answered request took 办理时长. */
export interface ResponseTime {
  dueOn: PlainDate;
  /** Working days that the clock counted: waiting for a supplement, a payment or an opinion is nobody's time. */
  days: number;
  late: boolean;
}

/** How long a request took that was replied to on `repliedOn`. @throws UncoveredDate Basis: 条例 art. 33. */
export function responseTime(facts: RequestFacts, repliedOn: PlainDate, law: Law, calendar: WorkCalendar): ResponseTime {
  const deadline = replyDeadline(facts, law, calendar, { asOf: repliedOn });
  const { used, left, overdue } = progressOf(deadline, repliedOn, calendar);
  return { dueOn: deadline.due, days: overdue ? used - left : used, late: overdue };
}

/** Response times of many requests in a few figures 办理时长汇总; `null` where there was none to measure. */
export interface ResponseSummary {
  count: number;
  median: number | null;
  /** To one decimal. */
  mean: number | null;
  longest: number | null;
  inTime: number;
  late: number;
  /** Not yet served, or of days that no calendar covers: neither in time nor late. */
  unknown: number;
}

/** Sums up; `undefined` stands for a request whose time cannot be told yet. */
export function summarise(times: readonly (ResponseTime | undefined)[]): ResponseSummary {
  const known = times.filter((time) => time !== undefined);
  const days = known.map((time) => time.days).sort((a, b) => a - b);
  const middle = days.length / 2;
  const late = known.filter((time) => time.late).length;
  return {
    count: times.length,
    median: days.length === 0 ? null : (days[Math.ceil(middle) - 1]! + days[Math.floor(middle)]!) / 2,
    mean: days.length === 0 ? null : Math.round((days.reduce((sum, one) => sum + one, 0) / days.length) * 10) / 10,
    longest: days.at(-1) ?? null,
    inTime: known.length - late,
    late,
    unknown: times.length - known.length,
  };
}
