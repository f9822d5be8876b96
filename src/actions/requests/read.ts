import { dayInChina } from "../../calendar/plain-date.ts";
import type { RequestDetail, ShownApplication } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { eventsOf } from "../../db/stores/events.ts";
import { profileOf } from "../../db/stores/organs.ts";
import { outcomeOf, requestByNumber, type StoredRequest, sameLetter, stepsOf } from "../../db/stores/requests.ts";
import { disclosureHindrance } from "../../domain/requests/disclosure.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { withActorNames } from "../events/actor.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { maskedApplication, openApplication, replyWords } from "./application.ts";
import { chainOf, handledBy } from "./chain.ts";
import { clockOf } from "./clock.ts";
import { caseOf, factsOf, stateOf } from "./facts.ts";
import { papersOf } from "./papers.ts";
import { movedDeadlinesOf } from "./recompute-deadlines.ts";
import { remedyFor, remedyUntil } from "./remedy.ts";

/** One request with its papers, clock, allowed steps and history, the applicant masked 脱敏. */
export function readRequest(office: Office, person: Account, organ: string, number: string): Promise<RequestDetail> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const request = await requestByNumber(desk.scope, desk.organ.id, number);
    if (!request) throw new Refusal("not-found");
    const detail = await requestDetail(office, desk, request);
    return { ...detail, application: maskedApplication(detail.application) };
  });
}

/** The applicant in full 显示申请人: that somebody read it is an event of the case. `null` once the key has been destroyed. */
export function readApplicant(office: Office, person: Account, organ: string, number: string): Promise<ShownApplication | null> {
  return perform(office, person, organ, "applicant.read", async (desk) => {
    const request = await requestByNumber(desk.scope, desk.organ.id, number);
    if (!request) throw new Refusal("not-found");
    await desk.record("request", request.id, "request-read");
    return openApplication(office, desk.organ.id, request);
  });
}

export async function requestDetail(office: Office, desk: Desk, request: StoredRequest): Promise<RequestDetail> {
  const { scope, organ, today } = desk;
  const outcome = await outcomeOf(scope, organ.id, request.id);
  const steps = (await stepsOf(scope, organ.id, [request.id])).get(request.id) ?? [];
  const answer = request.unconfirmed ? UNCONFIRMED : clockOf(office, factsOf(request, steps), outcome?.decided_on ?? today);
  const clock = "clock" in answer ? answer.clock : null;
  // Decisions stored before this was asked for may have given information without it.
  const unfit = outcome && disclosureHindrance(caseOf(request, outcome, steps), outcome);
  return {
    number: request.number,
    channel: request.channel as RequestDetail["channel"],
    arrivedOn: request.arrived_on,
    receivedOn: request.received_on,
    receivedGround: request.received_ground,
    application: openApplication(office, organ.id, request),
    dictated: request.filled_by_staff,
    sameLetter: await sameLetter(scope, organ.id, request),
    office: handledBy(steps),
    state: stateOf(outcome, steps, request),
    clock,
    moved: await movedDeadlinesOf(desk, request.id),
    clockProblem: "problem" in answer ? answer.problem : null,
    ...(await chainOf(office, desk, request, outcome, steps)),
    papers: await papersOf(office, desk, request),
    defects: [...("clock" in answer ? answer.defects : []), ...(unfit ? [unfit.defect] : [])],
    outcome: outcome ? await shownOutcome(office, desk, request, outcome, clock?.due ?? null) : null,
    history: (await withActorNames(scope, await eventsOf(scope, organ.id, "request", request.id))).map(({ at, kind, actor }) => ({
      at: dayInChina(at),
      kind,
      actor,
    })),
  };
}

const UNCONFIRMED = { problem: "还没有与申请人确认收到；确认之日即为收到申请之日，答复期限从其次日起算（条例第三十一条）" };

type Decided = NonNullable<Awaited<ReturnType<typeof outcomeOf>>>;

async function shownOutcome(
  office: Office,
  { scope, organ }: Desk,
  request: StoredRequest,
  decided: Decided,
  dueOn: string | null,
): Promise<NonNullable<RequestDetail["outcome"]>> {
  const outcome = office.law.outcome(decided.outcome as OutcomeId);
  const variant = decided.variant ? outcome.variants[decided.variant] : undefined;
  const profile = await profileOf(scope, organ.id);
  // On time by the day of service; while that is not recorded, by nothing yet (国办公开办函〔2016〕235号).
  const onTime = dueOn === null || decided.served_on === null ? null : decided.served_on <= dueOn;
  return {
    outcome: outcome.id,
    variant: decided.variant,
    kinds: decided.kinds,
    label: variant ? `${outcome.label}：${variant.label}` : outcome.label,
    basis: office.law.cite(variant?.basis ?? outcome.basis),
    documentNumber: decided.document_number,
    ...replyWords(office, organ.id, request, decided),
    decidedOn: decided.decided_on,
    decider: decided.decider,
    serviceMethod: decided.service_method,
    servedOn: decided.served_on,
    trackingNumber: decided.tracking_number,
    signedOn: decided.signed_on,
    onTime,
    remedy: profile ? remedyFor(office, decided, profile) : null,
    remedyUntil: remedyUntil(office, decided),
  };
}
