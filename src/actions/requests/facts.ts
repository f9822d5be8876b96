import type { StoredOutcome, StoredRequest, StoredStep } from "../../db/stores/requests.ts";
import {
  type Case,
  type CaseStep,
  factsOf as caseFacts,
  stateOf as caseState,
  OPINIONS,
  type StepDetail,
} from "../../domain/requests/case.ts";
import type { RequestFacts } from "../../domain/requests/clock.ts";
import { type RequestState, type RequestStep, TRANSITIONS } from "../../domain/requests/workflow.ts";

export function detailOf(step: StoredStep): StepDetail {
  return step.detail as StepDetail;
}

/** A case as the domain knows it 案件, from its rows. */
export function caseOf(
  { received_on, unconfirmed }: Pick<StoredRequest, "received_on" | "unconfirmed">,
  outcome: StoredOutcome | null | undefined,
  steps: readonly StoredStep[],
): Case {
  return {
    receivedOn: received_on,
    unconfirmed,
    steps: steps.map(asCaseStep),
    decision: outcome
      ? { decidedOn: outcome.decided_on, letter: outcome.document_number !== null, servedOn: outcome.served_on }
      : undefined,
  };
}

const asCaseStep = (step: StoredStep): CaseStep => ({
  sequence: step.sequence,
  kind: step.kind as RequestStep,
  occurredOn: step.occurred_on,
  detail: detailOf(step),
});

/** The facts of a request as its clock wants them, from what was recorded step by step. */
export function factsOf({ received_on }: Pick<StoredRequest, "received_on">, steps: readonly StoredStep[]): RequestFacts {
  return caseFacts({ receivedOn: received_on, steps: steps.map(asCaseStep) });
}

/** Where a request stands 办理状态, computed from what was done. */
export function stateOf(
  outcome: StoredOutcome | null | undefined,
  steps: readonly StoredStep[],
  { unconfirmed = false }: { unconfirmed?: boolean } = {},
): RequestState {
  return caseState(caseOf({ received_on: "", unconfirmed }, outcome, steps));
}

/** What a recorded step is called, with whose opinion it was about. */
export function stepLabel(step: StoredStep): string {
  const label = TRANSITIONS[step.kind as RequestStep]?.label ?? step.kind;
  const { opinion } = detailOf(step);
  return opinion ? `${label}（${OPINIONS[opinion]}）` : label;
}
