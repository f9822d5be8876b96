import type * as z from "zod";
import type { StepPreview, StepPreviewQuery } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { outcomeOf, requestByNumber, stepsOf } from "../../db/stores/requests.ts";
import { actNamed, actProblems, allowedActs, caseAfter, yieldOf } from "../../domain/requests/acts.ts";
import { type Case, factsOf } from "../../domain/requests/case.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { clockOf } from "./clock.ts";
import { caseOf } from "./facts.ts";

/**
 * What would follow if an act were done on a day 设想办理: the limit it sets, the reply deadline before and after. Nothing is recorded.
 *
 * @throws Refusal `not-found` for an act that the law does not allow now. @throws UncoveredDate
 */
export function previewStep(
  office: Office,
  person: Account,
  organ: string,
  number: string,
  asked: z.output<typeof StepPreviewQuery>,
): Promise<StepPreview> {
  const { kind, occurredOn, days } = asked;
  return perform(office, person, organ, "organ.read", async ({ scope, organ, today }) => {
    const request = await requestByNumber(scope, organ.id, number);
    if (!request) throw new Refusal("not-found");
    const steps = (await stepsOf(scope, organ.id, [request.id])).get(request.id) ?? [];
    const one = caseOf(request, await outcomeOf(scope, organ.id, request.id), steps);
    const { law, calendar } = office;
    const found = actNamed(allowedActs(one, today, law, calendar), asked);
    if (!found) throw new Refusal("not-found");
    const chosen = found.detail.days ?? days;
    const act = { ...found, detail: { ...found.detail, ...(chosen === undefined ? {} : { days: chosen }) } };
    const problems = actProblems(one, act, { occurredOn, days: chosen ?? null }, today, law, calendar);
    // Working days that have not been typed yet are no fault of the day.
    const standing = Object.entries(problems).filter(([field]) => field !== "days" || chosen !== undefined);
    const clock = (given: Case) => {
      if (given.unconfirmed && kind !== "confirm") return null;
      const answer = clockOf(office, factsOf(given), occurredOn);
      return "clock" in answer ? answer.clock : null;
    };
    return {
      yields: yieldOf(one, act, occurredOn, law, calendar),
      problem: standing.map(([, words]) => words).join("；") || null,
      before: clock(one)?.due ?? null,
      after: clock(caseAfter(one, act, occurredOn)),
    };
  });
}
