import type { Insertable, Selectable } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { DisputeRow } from "../rows/disputes.ts";

/** A reconsideration or a lawsuit 行政复议、行政诉讼. */
export type StoredDispute = Selectable<DisputeRow>;

export async function insertDispute(scope: Scope, dispute: Insertable<DisputeRow>): Promise<number> {
  const { id } = await scope.insertInto("dispute").values(dispute).returning("id").executeTakeFirstOrThrow();
  return id;
}

export function disputeForUpdate(scope: Scope, organId: number, id: number): Promise<StoredDispute | undefined> {
  return scope
    .selectFrom("dispute")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function endDispute(
  scope: Scope,
  organId: number,
  id: number,
  end: { result: "upheld" | "corrected" | "other"; on: PlainDate; lesson: string; decisionReceivedOn: PlainDate | null },
): Promise<void> {
  await scope
    .updateTable("dispute")
    .set({ result: end.result, ended_on: end.on, lesson: end.lesson, decision_received_on: end.decisionReceivedOn })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
}

/** Records the procedure and when the organ filed its answer. */
export async function progressDispute(
  scope: Scope,
  organId: number,
  id: number,
  { simple, answeredOn }: { simple: boolean; answeredOn: PlainDate | null },
): Promise<void> {
  await scope
    .updateTable("dispute")
    .set({ simple, answered_on: answeredOn })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
}

/** The register, newest first, each with the request it is about and how that was decided. */
export function listDisputes(scope: Scope, organId: number) {
  return scope
    .selectFrom("dispute")
    .leftJoin("request", (join) =>
      join.onRef("request.organ_id", "=", "dispute.organ_id").onRef("request.id", "=", "dispute.request_id"),
    )
    .leftJoin("request_outcome", (join) =>
      join
        .onRef("request_outcome.organ_id", "=", "dispute.organ_id")
        .onRef("request_outcome.request_id", "=", "dispute.request_id"),
    )
    .selectAll("dispute")
    .select([
      "request.number as request",
      "request_outcome.outcome",
      "request_outcome.withheld_under as withheldUnder",
      "request_outcome.decided_on as decidedOn",
    ])
    .where("dispute.organ_id", "=", organId)
    .orderBy("dispute.opened_on", "desc")
    .orderBy("dispute.id", "desc")
    .execute();
}

/** The disputes that table four of a year counts: ended in that year, or open at its end. */
export function disputesOfYear(scope: Scope, organId: number, year: number): Promise<StoredDispute[]> {
  return scope
    .selectFrom("dispute")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("opened_on", "<=", `${year}-12-31`)
    .where((where) => where.or([where("ended_on", "is", null), where("ended_on", ">=", `${year}-01-01`)]))
    .orderBy("opened_on")
    .execute();
}
