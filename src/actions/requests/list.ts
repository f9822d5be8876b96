import { PAGE_SIZE } from "../../contract/fields.ts";
import type { RequestLine } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  countRequests,
  type RequestFilter,
  type RequestWithOutcome,
  type StoredStep,
  stepsOf,
  listRequests as storedRequests,
} from "../../db/stores/requests.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { digestsOfTyped, indexApplicants } from "./applicant-index.ts";
import { maskedName, openApplication, summaryOf } from "./application.ts";
import { handledBy } from "./chain.ts";
import { clockOf } from "./clock.ts";
import { factsOf, stateOf } from "./facts.ts";
import { totalOf } from "./totals.ts";

/** A page of requests 申请列表, newest receipt first, each with its clock. */
export function listRequests(
  office: Office,
  person: Account,
  organ: string,
  query: { state: "open" | "closed" | "all"; page: number },
) {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const filter: RequestFilter = query.state === "all" ? {} : { open: query.state === "open" };
    const total = await totalOf(office, desk, filter);
    const lines = await requestLines(office, desk, filter, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE });
    return { total, lines };
  });
}

/** The requests of an applicant 按申请人查找, newest receipt first. That somebody looked is an event; for whom, is not kept. */
export function findRequests(
  office: Office,
  person: Account,
  organ: string,
  { applicant, page }: { applicant: string; page: number },
): Promise<{ total: number; lines: RequestLine[] }> {
  return perform(office, person, organ, "applicant.read", async (desk) => {
    await indexApplicants(office, desk);
    const filter = { applicant: digestsOfTyped(office, desk.organ.id, applicant) };
    const total = await countRequests(desk.scope, desk.organ.id, filter);
    await desk.record("organ", desk.organ.id, "applicant-searched", { found: total });
    return { total, lines: await requestLines(office, desk, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }) };
  });
}

export async function requestLines(
  office: Office,
  { scope, organ, today }: Desk,
  filter: RequestFilter,
  page: { limit: number; offset: number; oldestFirst?: boolean },
): Promise<RequestLine[]> {
  const rows = await storedRequests(scope, organ.id, filter, page);
  const steps = await stepsOf(
    scope,
    organ.id,
    rows.map(({ request }) => request.id),
  );
  return rows.map((row) => requestLine(office, organ.id, row, steps.get(row.request.id) ?? [], today));
}

function requestLine(
  office: Office,
  organId: number,
  { request, outcome }: RequestWithOutcome,
  steps: readonly StoredStep[],
  today: string,
): RequestLine {
  const application = openApplication(office, organId, request);
  const answer = outcome || request.unconfirmed ? undefined : clockOf(office, factsOf(request, steps), today);
  const clock = answer && "clock" in answer ? answer : undefined;
  return {
    number: request.number,
    applicant: maskedName(application),
    applicantKind: request.applicant_kind,
    summary: summaryOf(application),
    channel: request.channel as RequestLine["channel"],
    receivedOn: request.received_on,
    dueOn: clock?.clock.due ?? null,
    left: clock?.clock.left ?? null,
    provisional: clock?.clock.provisional ?? false,
    office: handledBy(steps),
    outcome: outcome?.outcome ?? null,
    decidedOn: outcome?.decided_on ?? null,
    state: stateOf(outcome, steps, request),
  };
}
