import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { StoredStep } from "./requests.ts";

/** A decided request with the days by which its response is measured. */
export interface DecidedRequest {
  id: number;
  number: string;
  received_on: PlainDate;
  outcome: string;
  decided_on: PlainDate;
  document_number: string | null;
  served_on: PlainDate | null;
}

/** The requests decided in a period, oldest decision first. */
export function decidedRequests(scope: Scope, organId: number, from: PlainDate, to: PlainDate): Promise<DecidedRequest[]> {
  return scope
    .selectFrom("request_outcome")
    .innerJoin("request", (join) =>
      join.onRef("request.organ_id", "=", "request_outcome.organ_id").onRef("request.id", "=", "request_outcome.request_id"),
    )
    .where("request_outcome.organ_id", "=", organId)
    .where("request_outcome.decided_on", ">=", from)
    .where("request_outcome.decided_on", "<=", to)
    .orderBy("request_outcome.decided_on")
    .orderBy("request.id")
    .select([
      "request.id",
      "request.number",
      "request.received_on",
      "request_outcome.outcome",
      "request_outcome.decided_on",
      "request_outcome.document_number",
      "request_outcome.served_on",
    ])
    .execute();
}

/** The steps of those requests, by request; one without any is absent. */
export async function stepsOfDecided(
  scope: Scope,
  organId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<Map<number, StoredStep[]>> {
  const rows = await scope
    .selectFrom("request_step")
    .innerJoin("request_outcome", (join) =>
      join
        .onRef("request_outcome.organ_id", "=", "request_step.organ_id")
        .onRef("request_outcome.request_id", "=", "request_step.request_id"),
    )
    .where("request_step.organ_id", "=", organId)
    .where("request_outcome.decided_on", ">=", from)
    .where("request_outcome.decided_on", "<=", to)
    .orderBy("request_step.request_id")
    .orderBy("request_step.sequence")
    .selectAll("request_step")
    .execute();
  const steps = new Map<number, StoredStep[]>();
  for (const row of rows) {
    const chain = steps.get(row.request_id);
    if (chain) chain.push(row);
    else steps.set(row.request_id, [row]);
  }
  return steps;
}

/** The first day on which this organ received a request; undefined before there was any. */
export async function firstReceivedOn(scope: Scope, organId: number): Promise<PlainDate | undefined> {
  const row = await scope
    .selectFrom("request")
    .select(({ fn }) => fn.min("received_on").as("first"))
    .where("organ_id", "=", organId)
    .executeTakeFirst();
  return row?.first ?? undefined;
}
