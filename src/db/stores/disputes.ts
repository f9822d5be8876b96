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
  end: { result: "upheld" | "corrected" | "other"; on: PlainDate; lesson: string },
): Promise<void> {
  await scope
    .updateTable("dispute")
    .set({ result: end.result, ended_on: end.on, lesson: end.lesson })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
}

export function listDisputes(scope: Scope, organId: number): Promise<StoredDispute[]> {
  return scope
    .selectFrom("dispute")
    .selectAll()
    .where("organ_id", "=", organId)
    .orderBy("opened_on", "desc")
    .orderBy("id", "desc")
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
