import type { PlainDate } from "../../calendar/plain-date.ts";
import type { StoredOutcome, StoredRequest, StoredStep } from "../../db/stores/requests.ts";
import type { Consultation, RequestFacts } from "../../domain/requests/clock.ts";
import { next, type RequestState, type RequestStep, stepsFrom, TRANSITIONS } from "../../domain/requests/workflow.ts";
import type { Law } from "../../law/law.ts";

/** The steps that are recorded one by one; registration and reply are actions of their own. */
const RECORDED = [
  "askForSupplement",
  "supplement",
  "seekOpinion",
  "recordOpinion",
  "extend",
  "chargeFee",
  "pay",
] as const satisfies readonly RequestStep[];
export type RecordedStep = (typeof RECORDED)[number];
type Opinion = "third-party" | "co-maker";

/** What a step must state beside its day. */
const NEEDS: Partial<Record<RecordedStep, ("days" | "yuan")[]>> = { extend: ["days"], chargeFee: ["yuan"], pay: ["yuan"] };
const OPINIONS: Record<Opinion, string> = { "third-party": "第三方", "co-maker": "共同制作机关" };

interface StepDetail {
  note?: string;
  days?: number;
  yuan?: number;
  opinion?: Opinion;
}

export function detailOf(step: StoredStep): StepDetail {
  return step.detail as StepDetail;
}

/** The facts of a request as its clock wants them, from what was recorded step by step. */
export function factsOf({ received_on }: Pick<StoredRequest, "received_on">, steps: readonly StoredStep[]): RequestFacts {
  const on = (kind: RecordedStep): PlainDate | undefined => steps.find((step) => step.kind === kind)?.occurred_on;
  const extension = steps.find(({ kind }) => kind === "extend");
  const [supplementNoticeOn, supplementedOn, feeNoticeReceivedOn, paidOn] = [
    on("askForSupplement"),
    on("supplement"),
    on("chargeFee"),
    on("pay"),
  ];
  return {
    receivedOn: received_on,
    ...(supplementNoticeOn ? { supplementNoticeOn } : {}),
    ...(supplementedOn ? { supplementedOn } : {}),
    ...(feeNoticeReceivedOn ? { feeNoticeReceivedOn } : {}),
    ...(paidOn ? { paidOn } : {}),
    ...(extension ? { extendedBy: detailOf(extension).days ?? 0, extendedOn: extension.occurred_on } : {}),
    consultations: [...consultations("third-party", steps), ...consultations("co-maker", steps)],
  };
}

function opinionSteps(kind: RecordedStep, opinion: Opinion, steps: readonly StoredStep[]): StoredStep[] {
  return steps.filter((step) => step.kind === kind && detailOf(step).opinion === opinion);
}

/** Each letter out is paired with the next answer in. */
function consultations(kind: Opinion, steps: readonly StoredStep[]): Consultation[] {
  const answers = opinionSteps("recordOpinion", kind, steps);
  return opinionSteps("seekOpinion", kind, steps).map(({ occurred_on }, i) => ({
    kind,
    sentOn: occurred_on,
    receivedOn: occurred_on,
    ...(answers[i] ? { answeredOn: answers[i].occurred_on } : {}),
  }));
}

/** Where a request stands 办理状态, computed from what was done. */
export function stateOf(outcome: StoredOutcome | null | undefined, steps: readonly StoredStep[]): RequestState {
  if (outcome) return "closed";
  return steps.reduce<RequestState>((state, { kind }) => next(state, kind as RequestStep) ?? state, "in-progress");
}

/** What a recorded step is called, with whose opinion it was about. */
export function stepLabel(step: StoredStep): string {
  const label = TRANSITIONS[step.kind as RequestStep]?.label ?? step.kind;
  const { opinion } = detailOf(step);
  return opinion ? `${label}（${OPINIONS[opinion]}）` : label;
}

export interface AllowedStep {
  kind: RecordedStep;
  label: string;
  basis: string;
  opinion: Opinion | null;
  needs: ("days" | "yuan")[];
}

/** The steps that the law allows now, with the article of each. An opinion can come in only after it was asked for. */
export function allowedSteps(law: Law, outcome: StoredOutcome | null | undefined, steps: readonly StoredStep[]): AllowedStep[] {
  const taken = steps.map(({ kind }) => kind as RequestStep);
  const open = stepsFrom(stateOf(outcome, steps), taken);
  return RECORDED.filter((kind) => open.includes(kind)).flatMap((kind): AllowedStep[] => {
    const { label, basis } = TRANSITIONS[kind];
    const step = { kind, label, basis: law.cite(basis), needs: NEEDS[kind] ?? [] };
    if (kind !== "seekOpinion" && kind !== "recordOpinion") return [{ ...step, opinion: null }];
    return (["third-party", "co-maker"] as const)
      .filter((opinion) => {
        const out = opinionSteps("seekOpinion", opinion, steps).length > opinionSteps("recordOpinion", opinion, steps).length;
        return out === (kind === "recordOpinion");
      })
      .map((opinion) => ({
        ...step,
        opinion,
        label: `${label}（${OPINIONS[opinion]}）`,
        basis: law.cite({ instrument: "ogi-regulations", article: opinion === "third-party" ? 32 : 34 }),
      }));
  });
}
