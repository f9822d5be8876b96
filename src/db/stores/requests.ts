import { type Insertable, type Selectable, sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { OutcomeRow, RequestRow, StepRow } from "../rows/requests.ts";

export type StoredRequest = Selectable<RequestRow>;
export type StoredOutcome = Selectable<OutcomeRow>;
export type StoredStep = Selectable<StepRow>;
/** A request with its outcome, `null` while it is open. */
export interface RequestWithOutcome {
  request: StoredRequest;
  outcome: StoredOutcome | null;
}

export async function insertRequest(scope: Scope, request: Insertable<RequestRow>): Promise<number> {
  const { id } = await scope.insertInto("request").values(request).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Makes a second sending of the same form wait until the first is stored, so that it finds it. */
export async function lockSubmission(scope: Scope, organId: number, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organId}/${key}`}, 0))`.execute(scope);
}

export function requestBySubmissionKey(scope: Scope, organId: number, key: string): Promise<StoredRequest | undefined> {
  return scope
    .selectFrom("request")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("submission_key", "=", key)
    .executeTakeFirst();
}

export function requestByNumber(scope: Scope, organId: number, number: string): Promise<StoredRequest | undefined> {
  return scope.selectFrom("request").selectAll().where("organ_id", "=", organId).where("number", "=", number).executeTakeFirst();
}

/** The request, locked until the transaction ends, so that of two clerks deciding at once one waits and then sees the other's decision. */
export function requestForUpdate(scope: Scope, organId: number, number: string): Promise<StoredRequest | undefined> {
  return scope
    .selectFrom("request")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
}

export async function outcomeOf(scope: Scope, organId: number, requestId: number) {
  return (
    scope
      .selectFrom("request_outcome")
      .leftJoin("account", "account.id", "request_outcome.decided_by")
      .selectAll("request_outcome")
      // Nobody of the staff decided where the applicant withdrew.
      .select(({ fn }) => fn.coalesce("account.name", sql<string>`'申请人'`).as("decider"))
      .where("organ_id", "=", organId)
      .where("request_id", "=", requestId)
      .executeTakeFirst()
  );
}

export async function insertOutcome(scope: Scope, outcome: Insertable<OutcomeRow>): Promise<void> {
  await scope.insertInto("request_outcome").values(outcome).execute();
}

/** Replies whose words are not encrypted yet though the key of the case is there. */
export function unsealedReplies(scope: Scope, organId: number, limit: number) {
  return scope
    .selectFrom("request_outcome")
    .innerJoin("request", (join) =>
      join.onRef("request.organ_id", "=", "request_outcome.organ_id").onRef("request.id", "=", "request_outcome.request_id"),
    )
    .where("request_outcome.organ_id", "=", organId)
    .where("request_outcome.sealed", "is", null)
    .where("request_outcome.document_number", "is not", null)
    .where("request.sealed_key", "is not", null)
    .select([
      "request_outcome.request_id",
      "request_outcome.reply",
      "request_outcome.reasons",
      "request.number",
      "request.sealed_key",
    ])
    .limit(limit)
    .execute();
}

/** Keeps the encrypted words of a reply in place of the plain ones. */
export async function sealOutcome(scope: Scope, organId: number, requestId: number, sealed: Buffer | null): Promise<void> {
  await scope
    .updateTable("request_outcome")
    .set({ sealed, reply: "", reasons: "" })
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .execute();
}

export async function recordService(
  scope: Scope,
  organId: number,
  requestId: number,
  service: Pick<Insertable<OutcomeRow>, "service_method" | "served_on" | "tracking_number" | "signed_on">,
): Promise<void> {
  await scope
    .updateTable("request_outcome")
    .set(service)
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .execute();
}

export async function insertStep(scope: Scope, step: Omit<Insertable<StepRow>, "sequence">): Promise<void> {
  await scope
    .insertInto("request_step")
    .values({
      ...step,
      sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from request_step
        where organ_id = ${step.organ_id} and request_id = ${step.request_id})`,
    })
    .execute();
}

/** Fixes the day of receipt of a request that waited for the applicant's confirmation. */
export async function confirmReceipt(
  scope: Scope,
  organId: number,
  requestId: number,
  receivedOn: PlainDate,
  ground: string,
): Promise<void> {
  await scope
    .updateTable("request")
    .set({ received_on: receivedOn, received_ground: ground, unconfirmed: false })
    .where("organ_id", "=", organId)
    .where("id", "=", requestId)
    .execute();
}

/** The numbers of the requests that came in one letter with this one. */
export async function sameLetter(scope: Scope, organId: number, request: StoredRequest): Promise<string[]> {
  const first = request.letter_of ?? request.id;
  const rows = await scope
    .selectFrom("request")
    .select("number")
    .where("organ_id", "=", organId)
    .where((where) => where.or([where("letter_of", "=", first), where("id", "=", first)]))
    .where("id", "<>", request.id)
    .orderBy("id")
    .execute();
  return rows.map(({ number }) => number);
}

/** The requests received from a day on, newest first: among them earlier ones like this are looked for. */
export function requestsSince(scope: Scope, organId: number, from: PlainDate, limit: number): Promise<StoredRequest[]> {
  return scope
    .selectFrom("request")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("received_on", ">=", from)
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function requestsById(scope: Scope, organId: number, ids: readonly number[]): Promise<StoredRequest[]> {
  if (ids.length === 0) return [];
  return scope.selectFrom("request").selectAll().where("organ_id", "=", organId).where("id", "in", ids).execute();
}

/** The steps of these requests, by request, in order. */
export async function stepsOf(scope: Scope, organId: number, requestIds: readonly number[]): Promise<Map<number, StoredStep[]>> {
  const steps = new Map<number, StoredStep[]>(requestIds.map((id) => [id, []]));
  if (requestIds.length === 0) return steps;
  const rows = await scope
    .selectFrom("request_step")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("request_id", "in", requestIds)
    .orderBy("request_id")
    .orderBy("sequence")
    .execute();
  for (const row of rows) steps.get(row.request_id)?.push(row);
  return steps;
}

export interface RequestFilter {
  /** Only those without (`true`) or with (`false`) an outcome. */
  open?: boolean;
  receivedFrom?: PlainDate;
  receivedTo?: PlainDate;
  decidedFrom?: PlainDate;
  decidedTo?: PlainDate;
  /** Received before this day and not decided before it: the carried-in of a year. */
  pendingOn?: PlainDate;
  applicantKind?: RequestRow["applicant_kind"];
  /** Only with one of these outcomes; none of them: no request. */
  outcomes?: readonly string[];
  /** Only those of an applicant with one of these digests. */
  applicant?: readonly Buffer[];
  /** Only those with these numbers. */
  numbers?: readonly string[];
  /** Only those whose letter of reply has not been served. */
  unserved?: boolean;
}

function filtered(scope: Scope, organId: number, filter: RequestFilter) {
  return (
    scope
      .selectFrom("request")
      .leftJoin("request_outcome", (join) =>
        join.onRef("request_outcome.organ_id", "=", "request.organ_id").onRef("request_outcome.request_id", "=", "request.id"),
      )
      .where("request.organ_id", "=", organId)
      // Written out, not as a parameter: only so does the plan find the index of the open ones.
      .$if(filter.open === true, (query) => query.where(sql<boolean>`not request.closed`))
      .$if(filter.open === false, (query) => query.where("request.closed", "=", true))
      .$if(filter.receivedFrom !== undefined, (query) => query.where("request.received_on", ">=", filter.receivedFrom!))
      .$if(filter.receivedTo !== undefined, (query) => query.where("request.received_on", "<=", filter.receivedTo!))
      .$if(filter.decidedFrom !== undefined, (query) => query.where("request_outcome.decided_on", ">=", filter.decidedFrom!))
      .$if(filter.decidedTo !== undefined, (query) => query.where("request_outcome.decided_on", "<=", filter.decidedTo!))
      .$if(filter.pendingOn !== undefined, (query) =>
        query
          .where("request.received_on", "<", filter.pendingOn!)
          .where((where) =>
            where.or([
              where("request_outcome.decided_on", "is", null),
              where("request_outcome.decided_on", ">=", filter.pendingOn!),
            ]),
          ),
      )
      .$if(filter.applicantKind !== undefined, (query) => query.where("request.applicant_kind", "=", filter.applicantKind!))
      .$if(filter.numbers !== undefined, (query) =>
        query.where("request.number", "=", sql<string>`any(${[...filter.numbers!]}::text[])`),
      )
      .$if(filter.unserved === true, (query) =>
        query.where("request_outcome.document_number", "is not", null).where("request_outcome.served_on", "is", null),
      )
      .$if(filter.applicant !== undefined, (query) => {
        const known = sql<Buffer>`any(${[...filter.applicant!]}::bytea[])`;
        return query.where("request.id", "in", (from) =>
          from
            .selectFrom("applicant_index")
            .select("applicant_index.request_id")
            .where("applicant_index.organ_id", "=", organId)
            .where((where) =>
              where.or([where("identity", "=", known), where("name", "=", known), where("telephone", "=", known)]),
            ),
        );
      })
      .$if(filter.outcomes !== undefined, (query) =>
        query.where("request_outcome.outcome", "=", sql<string>`any(${[...filter.outcomes!]}::text[])`),
      )
  );
}

/** Requests, newest receipt first unless told otherwise. */
export async function listRequests(
  scope: Scope,
  organId: number,
  filter: RequestFilter,
  page: { limit: number; offset: number; oldestFirst?: boolean },
): Promise<RequestWithOutcome[]> {
  const direction = page.oldestFirst ? "asc" : "desc";
  const requests = await filtered(scope, organId, filter)
    .selectAll("request")
    .orderBy("request.received_on", direction)
    .orderBy("request.id", direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const outcomes = await outcomesOf(
    scope,
    organId,
    requests.map(({ id }) => id),
  );
  return requests.map((request) => ({ request, outcome: outcomes.get(request.id) ?? null }));
}

/** The outcomes of these requests, by request. */
export async function outcomesOf(
  scope: Scope,
  organId: number,
  requestIds: readonly number[],
): Promise<Map<number, StoredOutcome>> {
  if (requestIds.length === 0) return new Map();
  const outcomes = await scope
    .selectFrom("request_outcome")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("request_id", "in", requestIds)
    .execute();
  return new Map(outcomes.map((outcome) => [outcome.request_id, outcome]));
}

/** The ids of the requests with these numbers, by number. */
export async function requestIds(scope: Scope, organId: number, numbers: readonly string[]): Promise<Map<string, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await scope
    .selectFrom("request")
    .select(["id", "number"])
    .where("organ_id", "=", organId)
    .where("number", "in", numbers)
    .execute();
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** Those of these requests that are open, with their numbers. */
export async function openNumbers(
  scope: Scope,
  organId: number,
  ids: readonly number[],
): Promise<{ id: number; number: string }[]> {
  if (ids.length === 0) return [];
  return filtered(scope, organId, { open: true })
    .select(["request.id", "request.number"])
    .where("request.id", "in", ids)
    .orderBy("request.id")
    .execute();
}

export async function countRequests(scope: Scope, organId: number, filter: RequestFilter): Promise<number> {
  const { count } = await filtered(scope, organId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Counts of requests by kind of applicant and, where asked for, by outcome: the sums behind table three. */
export function countByApplicant(
  scope: Scope,
  organId: number,
  filter: RequestFilter,
): Promise<{ kind: RequestRow["applicant_kind"]; count: number }[]> {
  return filtered(scope, organId, filter)
    .groupBy("request.applicant_kind")
    .select(({ fn }) => ["request.applicant_kind as kind", fn.countAll<number>().as("count")])
    .execute();
}

export function countByOutcome(
  scope: Scope,
  organId: number,
  filter: RequestFilter,
): Promise<{ kind: RequestRow["applicant_kind"]; outcome: string | null; count: number }[]> {
  return filtered(scope, organId, filter)
    .groupBy(["request.applicant_kind", "request_outcome.outcome"])
    .select(({ fn }) => ["request.applicant_kind as kind", "request_outcome.outcome", fn.countAll<number>().as("count")])
    .execute();
}

/** Steps of one kind that occurred in a year, for section six (fees) and the like. */
export function stepsOfKind(scope: Scope, organId: number, kinds: readonly string[], year: number): Promise<StoredStep[]> {
  return scope
    .selectFrom("request_step")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("kind", "in", kinds)
    .where("occurred_on", ">=", `${year}-01-01`)
    .where("occurred_on", "<=", `${year}-12-31`)
    .execute();
}
