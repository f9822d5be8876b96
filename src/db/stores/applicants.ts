import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { ApplicantIndexRow } from "../rows/letters.ts";
import type { StoredRequest } from "./requests.ts";

/** The first requests that no applicant index knows yet, of those whose key has not been destroyed. */
export function unindexedRequests(scope: Scope, organId: number, limit: number): Promise<StoredRequest[]> {
  return scope
    .selectFrom("request")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("sealed_key", "is not", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("applicant_index")
            .select("applicant_index.request_id")
            .whereRef("applicant_index.organ_id", "=", "request.organ_id")
            .whereRef("applicant_index.request_id", "=", "request.id"),
        ),
      ),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function insertApplicantIndex(scope: Scope, rows: readonly ApplicantIndexRow[]): Promise<void> {
  if (rows.length === 0) return;
  await scope
    .insertInto("applicant_index")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The requests of one applicant received in these days, in the order in which they came. */
export function requestsOfApplicant(scope: Scope, organId: number, identity: Buffer, from: PlainDate, to: PlainDate) {
  return scope
    .selectFrom("request")
    .innerJoin("applicant_index", (join) =>
      join.onRef("applicant_index.organ_id", "=", "request.organ_id").onRef("applicant_index.request_id", "=", "request.id"),
    )
    .select(["request.id", "request.number", "request.received_on"])
    .where("request.organ_id", "=", organId)
    .where("applicant_index.identity", "=", identity)
    .where("request.received_on", ">=", from)
    .where("request.received_on", "<=", to)
    .orderBy("request.received_on")
    .orderBy("request.id")
    .execute();
}
