import { actorNames } from "../../db/stores/events.ts";
import { outcomeOf, requestForUpdate, type StoredRequest, type StoredStep, stepsOf } from "../../db/stores/requests.ts";
import type { Case } from "../../domain/requests/case.ts";
import { REQUEST_STATES } from "../../domain/requests/workflow.ts";
import type { Desk } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { caseOf, stateOf, stepLabel } from "./facts.ts";

/** Everything recorded of one case 案卷, locked until the transaction ends. */
export interface CaseFile {
  request: StoredRequest;
  outcome: Awaited<ReturnType<typeof outcomeOf>>;
  steps: readonly StoredStep[];
  case: Case;
}

/** Takes a case file off the shelf: of two clerks who reach for it at once one waits until the other has put it back. */
export async function takeFile({ scope, organ }: Desk, number: string): Promise<CaseFile> {
  const request = await requestForUpdate(scope, organ.id, number);
  if (!request) throw new Refusal("not-found");
  const outcome = await outcomeOf(scope, organ.id, request.id);
  const steps = (await stepsOf(scope, organ.id, [request.id])).get(request.id) ?? [];
  return { request, outcome, steps, case: caseOf(request, outcome, steps) };
}

/** Tells one who came second who did what and when 先办者. */
export async function refusalOfSecond({ scope }: Desk, { request, outcome, steps }: CaseFile, wanted: string): Promise<Refusal> {
  const state = REQUEST_STATES[stateOf(outcome, steps, request)];
  const last = steps.at(-1);
  const decided = outcome && (!last || outcome.decided_at >= last.recorded_at);
  const at = decided ? outcome.decided_at : last?.recorded_at;
  if (!at) return new Refusal("step-not-allowed", { state, step: wanted });
  const by = decided ? outcome.decided_by : last?.recorded_by;
  const person = by ? (await actorNames(scope, [`account:${by}`])).get(`account:${by}`) : undefined;
  const did =
    decided && !(last && outcome.decided_at.getTime() === last.recorded_at.getTime())
      ? "作出答复"
      : last
        ? stepLabel(last)
        : "作出答复";
  return new Refusal("case-moved", { person: person ?? "申请人", on: minuteInChina(at), last: did, state });
}

/** `2023-09-22 10:00` by the clocks of China. */
function minuteInChina(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
