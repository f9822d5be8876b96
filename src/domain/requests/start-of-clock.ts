import type { PlainDate } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { FeeClock } from "../../law/fee-tariff.ts";
import type { Law } from "../../law/law.ts";
import { type ClockOptions, type ExcludedSpan, excludedDays, type RequestFacts, type WaitingFor } from "./clock.ts";
import { extensionOf } from "./extension.ts";
import { consultationSpan } from "./opinion.ts";
import { workingDayDeadline } from "./working-day-deadline.ts";

/** Where the count of the reply deadline starts, and why there. */
export interface StartOfClock {
  on: PlainDate;
  /** The event of that day, in Chinese. */
  event: string;
  supplemented: boolean;
  excluded: ExcludedSpan[];
  waitingFor: WaitingFor[];
  provisionalBecause: string[];
  steps: string[];
  defects: string[];
}

/** The day from which the reply deadline counts: receipt, then the supplement, then the payment. Basis: 条例 art. 30, 33. */
export function startOfClock(facts: RequestFacts, law: Law, calendar: WorkCalendar, options: ClockOptions): StartOfClock {
  const received: StartOfClock = {
    on: facts.receivedOn,
    event: "收到申请",
    supplemented: false,
    excluded: [],
    waitingFor: [],
    provisionalBecause: [],
    steps: [`${facts.receivedOn} 收到申请`],
    defects: [],
  };
  return afterPayment(afterSupplement(received, facts, law, calendar, options), facts, law, calendar, options);
}

/** A notice after its own limit cannot start the count anew: else an organ could heal its delay by asking late. */
function afterSupplement(
  start: StartOfClock,
  facts: RequestFacts,
  law: Law,
  calendar: WorkCalendar,
  { asOf }: ClockOptions,
): StartOfClock {
  const { receivedOn, supplementNoticeOn, supplementedOn } = facts;
  if (supplementNoticeOn === undefined && supplementedOn === undefined) return start;
  const limit = workingDayDeadline("supplement-notice", receivedOn, law, calendar).due;
  if (supplementNoticeOn !== undefined && supplementNoticeOn > limit) {
    const late = `补正告知（${supplementNoticeOn}）晚于补正告知期限（${limit}），答复期限仍自收到申请之日起计算`;
    return { ...start, defects: [...start.defects, late] };
  }
  const asked = supplementNoticeOn === undefined ? [] : [`${supplementNoticeOn} 告知申请人补正`];
  if (supplementedOn !== undefined) {
    const steps = [...start.steps, ...asked, `${supplementedOn} 收到补正，答复期限重新计算`];
    return { ...start, on: supplementedOn, event: "收到补正", supplemented: true, steps };
  }
  const on = latest(supplementNoticeOn ?? receivedOn, asOf);
  return {
    ...start,
    on,
    event: "设想于当日收到补正",
    supplemented: true,
    waitingFor: [...start.waitingFor, "supplement"],
    provisionalBecause: [...start.provisionalBecause, "等待申请人补正，收到补正之日起重新计算"],
    steps: [...start.steps, ...asked],
  };
}

/** 缴费: the count starts anew after payment, or stands still while it is awaited; which of the two is not settled. */
function afterPayment(
  start: StartOfClock,
  facts: RequestFacts,
  law: Law,
  calendar: WorkCalendar,
  options: ClockOptions,
): StartOfClock {
  const { feeNoticeReceivedOn, feeNoticeSentOn, paidOn } = facts;
  const noticed = feeNoticeSentOn ?? feeNoticeReceivedOn;
  const from = noticed ?? paidOn;
  if (from === undefined) return start;
  const due = dueWithoutFee(start, facts, law, calendar, options);
  if (noticed !== undefined && noticed > due) {
    return { ...start, defects: [...start.defects, `收费通知（${noticed}）晚于答复期限届满之日（${due}），不影响答复期限`] };
  }
  const clock: FeeClock = options.feeClock ?? law.fee(from).clock.default;
  const steps = [
    ...start.steps,
    ...(noticed ? [`${noticed} 发出或者送达收费通知`] : []),
    ...(paidOn ? [`${paidOn} 缴费完成`] : []),
  ];
  const waiting: Pick<StartOfClock, "waitingFor" | "provisionalBecause"> =
    paidOn === undefined
      ? { waitingFor: [...start.waitingFor, "payment"], provisionalBecause: [...start.provisionalBecause, "等待申请人缴费"] }
      : start;
  const through = paidOn ?? latest(from, options.asOf);
  if (clock === "resume") {
    const span = { after: feeNoticeReceivedOn ?? from, through, why: "等待缴费期间，不计入" };
    return { ...start, ...waiting, steps: [...steps, "等待缴费的时间不计入答复期限"], excluded: [...start.excluded, span] };
  }
  const event = paidOn ? "缴费完成" : "设想于当日缴费";
  return { ...start, ...waiting, on: latest(start.on, through), event, steps: [...steps, "答复期限自缴费完成次日重新计算"] };
}

/** When the reply would have been due, had no fee been asked: a notice after that day is too late to move it. */
function dueWithoutFee(
  start: StartOfClock,
  facts: RequestFacts,
  law: Law,
  calendar: WorkCalendar,
  options: ClockOptions,
): PlainDate {
  const spans = (facts.consultations ?? []).map((one) => consultationSpan(one, options, law, calendar));
  const days = law.timeLimit("reply", facts.receivedOn).days + extensionOf(facts, start.on, spans, law, calendar).days;
  return calendar.addWorkingDays(start.on, days, excludedDays(spans)).due;
}

const latest = (day: PlainDate, other: PlainDate | undefined): PlainDate => (other !== undefined && other > day ? other : day);
