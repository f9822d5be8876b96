import type { Scope } from "../database.ts";

/** Since when this account has had an address to subscribe to; undefined without one. */
export async function feedOf(scope: Scope, organId: number, accountId: number): Promise<Date | undefined> {
  const row = await scope
    .selectFrom("calendar_feed")
    .select("opened_at")
    .where("organ_id", "=", organId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row?.opened_at;
}

/** Whose feed a token opens. */
export async function feedOwner(scope: Scope, organId: number, tokenHash: Buffer): Promise<number | undefined> {
  const row = await scope
    .selectFrom("calendar_feed")
    .select("account_id")
    .where("organ_id", "=", organId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row?.account_id;
}

/** Opens a feed; the account's earlier token opens nothing any more. */
export async function openFeed(
  scope: Scope,
  feed: { organ_id: number; account_id: number; token_hash: Buffer; opened_at: Date },
): Promise<void> {
  const { token_hash, opened_at } = feed;
  await scope
    .insertInto("calendar_feed")
    .values(feed)
    .onConflict((conflict) => conflict.columns(["organ_id", "account_id"]).doUpdateSet({ token_hash, opened_at }))
    .execute();
}

export async function closeFeed(scope: Scope, organId: number, accountId: number): Promise<void> {
  await scope.deleteFrom("calendar_feed").where("organ_id", "=", organId).where("account_id", "=", accountId).execute();
}
