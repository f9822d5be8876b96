import { type PlainDate, withWeekday } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import { type ClockOptions, type Deadline, excludedDays, type ReplyDeadline, type RequestFacts } from "./clock.ts";
import { extensionOf } from "./extension.ts";
import { consultationSpan, isOpen } from "./opinion.ts";
import { startOfClock } from "./start-of-clock.ts";
import { withStart, workingDayDeadline } from "./working-day-deadline.ts";

/**
 * The last day to reply to a request 答复期限, with every day explained.
 *
 * The day of receipt does not count, nor do the days of a consultation. A supplement 补正 or a payment starts the count
 * anew. While the supplement or the payment is awaited, the date is the earliest possible one: as if it came on `asOf`.
 *
 * Basis: 条例 art. 30, 33(2), 33(3).
 */
export function replyDeadline(facts: RequestFacts, law: Law, calendar: WorkCalendar, options: ClockOptions = {}): ReplyDeadline {
  return afterDelay(ordinaryDeadline(facts, law, calendar, options), facts, law, calendar, options);
}

function ordinaryDeadline(facts: RequestFacts, law: Law, calendar: WorkCalendar, options: ClockOptions): ReplyDeadline {
  const limit = law.timeLimit("reply", facts.receivedOn);
  const start = startOfClock(facts, law, calendar, options);
  const consultations = facts.consultations ?? [];
  const open = consultations.filter((one) => isOpen(one, options.asOf, law, calendar));
  const consulting = consultations.map((one) => consultationSpan(one, options, law, calendar));
  const spans = [...consulting, ...start.excluded];
  const extension = extensionOf(facts, start.on, spans, law, calendar);
  const workingDays = limit.days + extension.days;
  const counted = withStart(start.on, start.event, calendar.addWorkingDays(start.on, workingDays, excludedDays(spans)));
  const consulted = counted.days.filter(({ date, why }) => excludedDays(consulting)(date) === why).length;

  return {
    ...counted,
    provisional: counted.provisional || start.waitingFor.length > 0 || open.length > 0,
    provisionalBecause: [
      ...counted.provisionalBecause,
      ...start.provisionalBecause,
      ...(open.length > 0 ? ["征求的意见尚未返回，返回以前每过一个工作日顺延一个工作日"] : []),
    ],
    basis: law.cite([
      ...(start.supplemented ? [law.timeLimit("supplement-notice", facts.receivedOn).basis] : []),
      limit.basis,
      ...(consulted > 0 ? [{ ...limit.basis, paragraph: 3 }] : []),
    ]),
    startsOn: start.on,
    workingDays,
    waitingFor: [...start.waitingFor, ...(open.length > 0 ? (["opinion"] as const) : [])],
    steps: [
      ...start.steps,
      `答复期限 ${limit.days} 个工作日，自 ${start.on} 的次日起计算`,
      ...(consulted > 0 ? [`征求意见期间的 ${consulted} 个工作日不计入`] : []),
      ...extension.steps,
      `答复期限届满之日为 ${withWeekday(counted.due)}`,
    ],
    defects: [...start.defects, ...extension.defects],
  };
}

/** 延迟答复: where the reasons for very many requests hold, a reasonable time runs from the day the applicant was told of it. Basis: 条例 art. 35. */
function afterDelay(
  ordinary: ReplyDeadline,
  facts: RequestFacts,
  law: Law,
  calendar: WorkCalendar,
  options: ClockOptions,
): ReplyDeadline {
  const { delayedBy, delayedOn } = facts;
  if (delayedBy === undefined || delayedOn === undefined) return ordinary;
  if (delayedOn > ordinary.due) {
    const late = `延迟答复的告知（${delayedOn}）晚于答复期限届满之日（${ordinary.due}），不产生延迟的效力`;
    return { ...ordinary, defects: [...ordinary.defects, late] };
  }
  const spans = (facts.consultations ?? []).map((one) => consultationSpan(one, options, law, calendar));
  const counted = withStart(delayedOn, "告知延迟答复", calendar.addWorkingDays(delayedOn, delayedBy, excludedDays(spans)));
  if (counted.due <= ordinary.due) return ordinary;
  return {
    ...ordinary,
    ...counted,
    provisional: ordinary.waitingFor.length > 0 || counted.provisional,
    provisionalBecause: [...new Set([...counted.provisionalBecause, ...ordinary.provisionalBecause])],
    basis: law.cite([law.timeLimit("reply", facts.receivedOn).basis, law.timeLimit("delayed-reply", facts.receivedOn).basis]),
    startsOn: delayedOn,
    workingDays: delayedBy,
    steps: [
      ...ordinary.steps.slice(0, -1),
      `${delayedOn} 告知申请人：说明的理由合理，另定 ${delayedBy} 个工作日的合理期限`,
      `答复期限届满之日为 ${withWeekday(counted.due)}`,
    ],
  };
}

/** The last day to ask for a supplement 补正告知期限. Basis: 条例 art. 30. */
export function supplementNoticeDeadline(receivedOn: PlainDate, law: Law, calendar: WorkCalendar): Deadline {
  return workingDayDeadline("supplement-notice", receivedOn, law, calendar);
}

/** The last day to supplement 补正期限: a reasonable time set by the notice. Basis: 条例 art. 30. */
export function supplementDeadline(
  noticeReceivedOn: PlainDate,
  law: Law,
  calendar: WorkCalendar,
  workingDays?: number,
): Deadline {
  const limit = law.timeLimit("supplement", noticeReceivedOn);
  const counted = calendar.addWorkingDays(noticeReceivedOn, workingDays ?? limit.suggestedWorkingDays);
  return { ...withStart(noticeReceivedOn, limit.starts ?? limit.label, counted), basis: `${law.cite(limit.basis)}（合理期限）` };
}

/** The last day to pay the information processing fee 缴费期限. Basis: the fee measures as quoted by a provincial notice. */
export function paymentDeadline(noticeReceivedOn: PlainDate, law: Law, calendar: WorkCalendar): Deadline {
  return workingDayDeadline("fee-payment", noticeReceivedOn, law, calendar);
}

/** How a deadline stands on a day 期限进度: working days used, left (negative when overdue), and whether it is past. */
export interface DeadlineProgress {
  used: number;
  left: number;
  overdue: boolean;
}

/** Where a deadline stands on a day. A consultation's days are used by nobody. */
export function progressOf(deadline: Pick<Deadline, "due" | "days">, asOf: PlainDate, calendar: WorkCalendar): DeadlineProgress {
  const counting = deadline.days.filter(({ counts }) => counts);
  const used = counting.filter(({ date }) => date <= asOf).length;
  const overdue = asOf > deadline.due;
  return { used, left: overdue ? 0 - calendar.workingDaysUntil(deadline.due, asOf) : counting.length - used, overdue };
}
