import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Consultation, RequestFacts } from "./clock.ts";
import { next, type RequestState, type RequestStep } from "./workflow.ts";

/** Whose opinion is sought 征求意见的对象. */
export const OPINIONS = { "third-party": "第三方", "co-maker": "共同制作机关", "other-organ": "其他机关" } as const;
export type Opinion = keyof typeof OPINIONS;

/** What an asked one answered 意见. */
export const VERDICTS = { consents: "同意公开", objects: "不同意公开", partly: "部分同意公开", none: "没有意见" } as const;
export type Verdict = keyof typeof VERDICTS;

/** What a step states beside its day: facts by which clock and state are computed, none of them personal. */
export interface StepDetail {
  /** The step that this one answers, by its place in the chain. */
  about?: number;
  opinion?: Opinion;
  verdict?: Verdict;
  /** Working days: an extension, a limit set in a notice. */
  days?: number;
  yuan?: number;
  office?: string;
  finding?: string;
  /** The number of another case, or of the file in the archive. */
  number?: string;
}

/** One link of a case's chain of events 办理经过: what was done, on which day. */
export interface CaseStep {
  sequence: number;
  kind: RequestStep;
  occurredOn: PlainDate;
  detail: StepDetail;
}

/** A case as it was recorded 案件: facts only; its state and its deadlines are computed. */
export interface Case {
  receivedOn: PlainDate;
  /** The day of receipt waits for a confirmation with the applicant (art. 31). */
  unconfirmed?: boolean;
  steps: readonly CaseStep[];
  /** The decision: whether a letter was due, and when it was served. */
  decision?: { decidedOn: PlainDate; letter: boolean; servedOn: PlainDate | null } | undefined;
}

const first = (steps: readonly CaseStep[], kind: RequestStep) => steps.find((step) => step.kind === kind);
const answerTo = (steps: readonly CaseStep[], kind: RequestStep, { sequence }: CaseStep) =>
  steps.find((step) => step.kind === kind && step.detail.about === sequence);

/** Where a case stands 办理状态, computed from what was done. */
export function stateOf({ unconfirmed, steps, decision }: Case): RequestState {
  const start: RequestState = unconfirmed || first(steps, "confirm") ? "awaiting-confirmation" : "received";
  const worked = steps.reduce<RequestState>((state, { kind }) => next(state, kind) ?? state, start);
  if (!decision) return worked;
  if (first(steps, "archive")) return "archived";
  return decision.letter && decision.servedOn === null ? "awaiting-delivery" : "closed";
}

/** A letter to a third party or to another organ, with its receipt and its answer. */
export interface Asked {
  letter: CaseStep;
  opinion: Opinion;
  received: CaseStep | undefined;
  answer: CaseStep | undefined;
}

/** Every opinion that was sought, in order. */
export function askedOpinions(steps: readonly CaseStep[]): Asked[] {
  return steps
    .filter(({ kind }) => kind === "seekOpinion")
    .map((letter) => ({
      letter,
      opinion: letter.detail.opinion ?? "third-party",
      received: answerTo(steps, "opinionLetterReceived", letter),
      answer: answerTo(steps, "recordOpinion", letter),
    }));
}

/**
 * An opinion that was sought, as the clock wants it.
 *
 * While nobody recorded when the letter was received, it counts as received when it was sent: so the time left out is never too long.
 */
export function consultationOf({ letter, opinion, received, answer }: Asked): Consultation {
  return {
    kind: opinion,
    sentOn: letter.occurredOn,
    receivedOn: (received ?? letter).occurredOn,
    ...(answer ? { answeredOn: answer.occurredOn } : {}),
  };
}

/** The notice that the case waits on (补正告知书, 收费通知书), and when the applicant had it. */
export function noticeOf(steps: readonly CaseStep[], kind: "askForSupplement" | "chargeFee") {
  const sent = first(steps, kind);
  return { sent, received: sent && answerTo(steps, "noticeReceived", sent) };
}

/** The extension as far as it was granted and told 延期: it holds from the day the applicant was told. Basis: 条例 art. 33(2). */
export function extensionAllowed(steps: readonly CaseStep[]): { days: number; toldOn: PlainDate | undefined } | undefined {
  const granted = first(steps, "extend");
  return granted && { days: granted.detail.days ?? 0, toldOn: first(steps, "tellExtension")?.occurredOn };
}

/** The facts of a case as its clock wants them. */
export function factsOf({ receivedOn, steps }: Case): RequestFacts {
  const on = (kind: RequestStep) => first(steps, kind)?.occurredOn;
  const fee = noticeOf(steps, "chargeFee");
  const extension = extensionAllowed(steps);
  const delay = first(steps, "delay");
  const facts: RequestFacts = {
    receivedOn,
    supplementNoticeOn: on("askForSupplement"),
    supplementedOn: on("supplement"),
    feeNoticeSentOn: fee.sent?.occurredOn,
    feeNoticeReceivedOn: (fee.received ?? fee.sent)?.occurredOn,
    paidOn: on("pay"),
    ...(extension?.toldOn ? { extendedBy: extension.days, extendedOn: extension.toldOn } : {}),
    ...(delay ? { delayedBy: delay.detail.days, delayedOn: delay.occurredOn } : {}),
    consultations: askedOpinions(steps).map(consultationOf),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as RequestFacts;
}
