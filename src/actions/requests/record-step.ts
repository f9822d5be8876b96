import type { Step } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  insertStep,
  outcomeOf,
  requestForUpdate,
  type StoredRequest,
  type StoredStep,
  stepsOf,
} from "../../db/stores/requests.ts";
import { REQUEST_STATES, TRANSITIONS } from "../../domain/requests/workflow.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { clockOf } from "./clock.ts";
import { allowedSteps, factsOf, stateOf } from "./facts.ts";

/** Records a fact that moves the clock of a request: supplement, opinion, fee, extension. Basis: 条例 art. 30–34, 42. */
export function recordStep(office: Office, person: Account, organ: string, number: string, input: Step): Promise<void> {
  return perform(office, person, organ, "request.step", async ({ scope, organ, today, now, record }) => {
    const request = await requestForUpdate(scope, organ.id, number);
    if (!request) throw new Refusal("not-found");
    const outcome = await outcomeOf(scope, organ.id, request.id);
    const steps = (await stepsOf(scope, organ.id, [request.id])).get(request.id) ?? [];
    const allowed = allowedSteps(office.law, outcome, steps);
    const step = allowed.find(({ kind, opinion }) => kind === input.kind && opinion === input.opinion);
    if (!step) {
      const label = TRANSITIONS[input.kind as keyof typeof TRANSITIONS]?.label ?? input.kind;
      throw new Refusal("step-not-allowed", { state: REQUEST_STATES[stateOf(outcome, steps)], step: label });
    }
    const fields = stepProblems(office, input, request, steps, today);
    if (fields) throw new Refusal("invalid", {}, fields);

    const { note, days, yuan, opinion } = input;
    await insertStep(scope, {
      organ_id: organ.id,
      request_id: request.id,
      kind: input.kind,
      occurred_on: input.occurredOn,
      detail: JSON.stringify({
        note,
        ...(step.needs.includes("days") ? { days } : {}),
        ...(step.needs.includes("yuan") ? { yuan } : {}),
        ...(opinion ? { opinion } : {}),
      }),
      recorded_by: person.id,
      recorded_at: now,
    });
    await record("request", request.id, "request-step", { kind: input.kind, occurredOn: input.occurredOn });
  });
}

function stepProblems(
  office: Office,
  input: Step,
  request: StoredRequest,
  steps: readonly StoredStep[],
  today: string,
): Record<string, string> | undefined {
  if (input.occurredOn > today) return { occurredOn: "发生日期不能晚于今天" };
  const last = steps.at(-1)?.occurred_on ?? request.received_on;
  if (input.occurredOn < last) return { occurredOn: `发生日期不能早于上一事项的日期 ${last}` };
  if ((input.kind === "chargeFee" || input.kind === "pay") && input.yuan === null) return { yuan: "请填写金额（元）" };
  if (input.kind !== "extend") return undefined;

  const limit = office.law.timeLimit("reply-extension", request.received_on);
  if (!input.days || input.days > limit.days)
    return { days: `延长的工作日数须为 1 至 ${limit.days}（《条例》第三十三条第二款）` };
  const answer = clockOf(office, factsOf(request, steps), input.occurredOn);
  if ("clock" in answer && input.occurredOn > answer.clock.due)
    return { occurredOn: `延期须在答复期限届满之日 ${answer.clock.due} 以前告知` };
  return undefined;
}
