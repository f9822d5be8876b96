import type { PlainDate } from "../../calendar/plain-date.ts";
import type { CountedDay, Exclusion } from "../../calendar/work-calendar.ts";
import type { FeeClock } from "../../law/fee-tariff.ts";

/** What is asked of others before a reply 征求意见. Basis: 条例 art. 32 (third party), 34 (co-maker), 33(3) (any other organ). */
export interface Consultation {
  kind: "third-party" | "co-maker" | "other-organ";
  sentOn: PlainDate;
  /** When the asked one received the letter; its own limit runs from here. */
  receivedOn?: PlainDate;
  /** When its opinion came back; absent while it is out. */
  answeredOn?: PlainDate;
}

/** The facts of a request on which its deadline depends 办理期限的事实. Facts only: everything else is computed. */
export interface RequestFacts {
  receivedOn: PlainDate;
  /** 补正告知书 sent. */
  supplementNoticeOn?: PlainDate;
  /** 补正 received. */
  supplementedOn?: PlainDate;
  consultations?: readonly Consultation[];
  /** 收费通知 sent; where it is not known, the day of its receipt stands for it. */
  feeNoticeSentOn?: PlainDate;
  /** 收费通知 received by the applicant. */
  feeNoticeReceivedOn?: PlainDate;
  /** 缴费 complete. */
  paidOn?: PlainDate;
  /** 延期: working days granted. */
  extendedBy?: number;
  /** 延期告知书 sent; one sent after the deadline extends nothing. */
  extendedOn?: PlainDate;
  /** 延迟答复的合理期限 in working days, where the reasons for very many requests hold (art. 35). */
  delayedBy?: number;
  /** When the applicant was told of it; told after the deadline it delays nothing. */
  delayedOn?: PlainDate;
}

/** What the reply waits for; a deadline does not run meanwhile. */
export type WaitingFor = "supplement" | "payment" | "opinion";

/** A deadline with everything that explains it; `due`, `provisional`, `days` and `basis` are the stable JSON shape. */
export interface Deadline {
  due: PlainDate;
  /** True while the date may still move: a holiday notice is missing, or an answer is awaited. */
  provisional: boolean;
  /** Why it may move, in Chinese. */
  provisionalBecause: string[];
  days: CountedDay[];
  /** The articles, cited in Chinese. */
  basis: string;
}

/** The deadline to reply 答复期限. */
export interface ReplyDeadline extends Deadline {
  /** The day whose morrow is the first to count. */
  startsOn: PlainDate;
  /** The days due in all, extension included. */
  workingDays: number;
  waitingFor: WaitingFor[];
  /** How the date came about, in Chinese, one line each. */
  steps: string[];
  /** Procedural defects 程序瑕疵 that the facts show, in Chinese. */
  defects: string[];
}

/** What a clock needs beside the facts. */
export interface ClockOptions {
  /** The day on which the question is asked; what is still out counts as out until then. */
  asOf?: PlainDate;
  /** Overrides the law's default for the clock after payment. */
  feeClock?: FeeClock;
}

/** A span of days left out of a count: after `after`, up to and including `through`. */
export interface ExcludedSpan {
  after: PlainDate;
  through: PlainDate;
  why: string;
}

/** The days left out of a count: `after < day <= through`. Spans may overlap; a day is left out once. */
export function excludedDays(spans: readonly ExcludedSpan[]): Exclusion {
  return (day) => spans.find(({ after, through }) => after < day && day <= through)?.why;
}
