import type { Insertable, Selectable, Updateable } from "kysely";
import type { Scope } from "../database.ts";
import type { CorrectionRow } from "../rows/requests.ts";

export type StoredCorrection = Selectable<CorrectionRow>;

export async function insertCorrection(scope: Scope, correction: Insertable<CorrectionRow>): Promise<number> {
  const { id } = await scope.insertInto("correction").values(correction).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Requests to correct a record 更正申请, newest first. */
export function listCorrections(
  scope: Scope,
  organId: number,
  page: { limit: number; offset: number },
): Promise<StoredCorrection[]> {
  return scope
    .selectFrom("correction")
    .selectAll()
    .where("organ_id", "=", organId)
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countCorrections(scope: Scope, organId: number): Promise<number> {
  const { count } = await scope
    .selectFrom("correction")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("organ_id", "=", organId)
    .executeTakeFirstOrThrow();
  return count;
}

/** The one that was sent with this key, by its digest. */
export function correctionBySubmissionKey(scope: Scope, organId: number, key: string): Promise<StoredCorrection | undefined> {
  return scope
    .selectFrom("correction")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("submission_key", "=", key)
    .executeTakeFirst();
}

/** One of them, locked until the transaction ends where it is going to be answered. */
export function correctionByNumber(
  scope: Scope,
  organId: number,
  number: string,
  { lock = false } = {},
): Promise<StoredCorrection | undefined> {
  return scope
    .selectFrom("correction")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("number", "=", number)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

export async function endCorrection(scope: Scope, organId: number, id: number, end: Updateable<CorrectionRow>): Promise<void> {
  await scope.updateTable("correction").set(end).where("organ_id", "=", organId).where("id", "=", id).execute();
}
