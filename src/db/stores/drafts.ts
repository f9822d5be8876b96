import type { Insertable } from "kysely";
import type { Scope } from "../database.ts";
import type { RequestTables } from "../rows/requests.ts";

type DraftRow = RequestTables["request_draft"];

/** Stores an unfinished application 草稿; the later one replaces the earlier of the same browser. */
export async function saveDraft(scope: Scope, draft: Insertable<DraftRow>): Promise<void> {
  const { sealed, expires_at } = draft;
  await scope
    .insertInto("request_draft")
    .values(draft)
    .onConflict((conflict) => conflict.columns(["organ_id", "token_hash"]).doUpdateSet({ sealed, expires_at }))
    .execute();
}

export function draftOf(scope: Scope, organId: number, tokenHash: Buffer): Promise<DraftRow | undefined> {
  return scope
    .selectFrom("request_draft")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
}

export async function deleteDraft(scope: Scope, organId: number, tokenHash: Buffer): Promise<void> {
  await scope.deleteFrom("request_draft").where("organ_id", "=", organId).where("token_hash", "=", tokenHash).execute();
}

export async function deleteDraftsBefore(scope: Scope, organId: number, now: Date): Promise<void> {
  await scope.deleteFrom("request_draft").where("organ_id", "=", organId).where("expires_at", "<=", now).execute();
}
