import type { PlainDate } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import type { ClockOptions, Consultation, Deadline, ExcludedSpan } from "./clock.ts";
import { workingDayDeadline } from "./working-day-deadline.ts";

const LIMIT = { "third-party": "third-party-opinion", "co-maker": "co-maker-opinion" } as const;

const WORDS = {
  "third-party": "征求第三方意见期间，不计入",
  "co-maker": "征求共同制作机关意见期间，不计入",
  "other-organ": "征求其他机关意见期间，不计入",
} as const;

/** The last day of a third party 第三方 or co-maker 共同制作机关 to answer. Basis: 条例 art. 32, 34. */
export function opinionDeadline(kind: keyof typeof LIMIT, receivedOn: PlainDate, law: Law, calendar: WorkCalendar): Deadline {
  return workingDayDeadline(LIMIT[kind], receivedOn, law, calendar);
}

/** Whether the opinion is still out on a day: not answered, and its limit, where known, not past. */
export function isOpen(consultation: Consultation, asOf: PlainDate | undefined, law: Law, calendar: WorkCalendar): boolean {
  if (consultation.answeredOn !== undefined) return false;
  const lapse = lapsesOn(consultation, law, calendar);
  return lapse === undefined || asOf === undefined || asOf < lapse;
}

/**
 * The days a consultation takes, which the reply deadline leaves out.
 *
 * It ends with the answer; silence beyond the limit takes no time, because the law then goes on without it. While it is
 * out it lasts until `asOf`, or to its end where that is known.
 *
 * Basis: 条例 art. 33(3), 32, 34.
 */
export function consultationSpan(
  consultation: Consultation,
  { asOf }: Pick<ClockOptions, "asOf">,
  law: Law,
  calendar: WorkCalendar,
): ExcludedSpan {
  const { kind, sentOn, answeredOn } = consultation;
  const ends = [answeredOn ?? asOf, lapsesOn(consultation, law, calendar)].filter((day) => day !== undefined);
  return { after: sentOn, through: ends.sort()[0] ?? sentOn, why: WORDS[kind] };
}

function lapsesOn({ kind, receivedOn }: Consultation, law: Law, calendar: WorkCalendar): PlainDate | undefined {
  const known = receivedOn !== undefined && receivedOn <= calendar.coveredThrough;
  return known && kind !== "other-organ" ? opinionDeadline(kind, receivedOn, law, calendar).due : undefined;
}
