import type { PlainDate } from "../../calendar/plain-date.ts";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import type { DisputeGroup } from "../annual-report/model.ts";
import { type DisputeLimit, disputeDeadline } from "./deadline.ts";

/** What is known of a reconsideration or a lawsuit. */
export interface DisputeFacts {
  kind: DisputeGroup;
  /** 简易程序. */
  simple: boolean;
  /** The day the copy came in. */
  openedOn: PlainDate;
  /** The day the organ filed its answer and its evidence. */
  answeredOn: PlainDate | null;
  result: "upheld" | "corrected" | "other" | null;
  /** The day the decision reached the organ; without it, the day on which the case ended. */
  decisionReceivedOn: PlainDate | null;
  endedOn: PlainDate | null;
}

/** One deadline of a dispute 复议诉讼期限: whose it is, when it ends, and how it stands. */
export interface DisputeDuty {
  limit: DisputeLimit;
  what: string;
  /** Whether the organ has to act, or the deadline is another's and good to know. */
  ours: boolean;
  due: PlainDate;
  basis: string;
  steps: string[];
  onLapse: string | null;
  doneOn: PlainDate | null;
}

type Wanted = Pick<DisputeDuty, "limit" | "what" | "ours" | "doneOn"> & { from: PlainDate };

/**
 * The deadlines of a dispute that run from what is known of it. A start that no holiday notice covers gives none.
 *
 * Basis: 行政复议法 art. 34, 48, 54, 62; 行政诉讼法 art. 45, 67.
 */
export function disputeDuties(facts: DisputeFacts, law: Law, calendar: WorkCalendar): DisputeDuty[] {
  return wantedDuties(facts).flatMap(({ from, ...duty }) => {
    try {
      const { due, basis, steps } = disputeDeadline(duty.limit, from, law, calendar);
      return [{ ...duty, due, basis, steps, onLapse: law.timeLimit(duty.limit, from).onLapse }];
    } catch (reason) {
      // No calendar yet, or no such rule at that time: there is no day to show.
      if (reason instanceof UncoveredDate) return [];
      throw reason;
    }
  });
}

function wantedDuties({ kind, simple, openedOn, answeredOn, result, decisionReceivedOn, endedOn }: DisputeFacts): Wanted[] {
  const ended = decisionReceivedOn ?? endedOn;
  const performance: Wanted[] =
    result === "corrected" && ended && kind !== "reconsideration"
      ? [{ limit: "litigation-performance", what: "依判决重新答复", ours: true, doneOn: null, from: ended }]
      : [];
  if (kind !== "reconsideration") {
    const answer: Wanted = {
      limit: "litigation-answer",
      what: "提交答辩状和证据",
      ours: true,
      doneOn: answeredOn,
      from: openedOn,
    };
    return [answer, ...performance];
  }
  const [answer, decision] = simple
    ? (["reconsideration-answer-simple", "reconsideration-decision-simple"] as const)
    : (["reconsideration-answer", "reconsideration-decision"] as const);
  return [
    { limit: answer, what: "提出书面答复，提交证据、依据和有关材料", ours: true, doneOn: answeredOn, from: openedOn },
    { limit: decision, what: "复议机关作出决定（自受理之日，约数）", ours: false, doneOn: endedOn, from: openedOn },
    ...(ended
      ? [
          {
            limit: "litigation-after-reconsideration" as const,
            what: "申请人起诉（自收到复议决定书之日）",
            ours: false,
            doneOn: null,
            from: ended,
          },
        ]
      : []),
  ];
}
