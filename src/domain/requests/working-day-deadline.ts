import type { PlainDate } from "../../calendar/plain-date.ts";
import type { CalendarResult, WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import { type LimitIn, lengthInWords } from "../../law/time-limit.ts";
import type { Deadline } from "./clock.ts";

/** The last day of a limit in working days: the day of the event does not count. Basis: 民法典 art. 201. */
export function workingDayDeadline(id: LimitIn<"working-day">, from: PlainDate, law: Law, calendar: WorkCalendar): Deadline {
  const limit = law.timeLimit(id, from);
  const counted = calendar.addWorkingDays(from, limit.days);
  return {
    ...withStart(from, limit.starts ?? limit.label, counted),
    basis: `${law.cite(limit.basis)}（${lengthInWords(limit)}）`,
  };
}

/** A count with the day it starts from put before it, so that a reader sees the whole of it. */
export function withStart(
  from: PlainDate,
  event: string,
  { due, provisional, missing, days }: CalendarResult,
): Omit<Deadline, "basis"> {
  return {
    due,
    provisional,
    provisionalBecause: missing.map((notice) => `缺少${notice}，其后的日子只扣除周末`),
    days: [{ date: from, counts: false, why: `${event}，当日不计入` }, ...days],
  };
}
