import type { Database } from "../database.ts";

/** A member of staff 工作人员. */
export interface Account {
  id: number;
  name: string;
  dutyTitle: string;
}

export async function createAccount(database: Database, name: string, dutyTitle: string): Promise<number> {
  const { id } = await database
    .insertInto("account")
    .values({ name, duty_title: dutyTitle, closed_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function grantRole(database: Database, organId: number, accountId: number, role: string): Promise<void> {
  await database
    .insertInto("account_grant")
    .values({ organ_id: organId, account_id: accountId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The roles of an account in an organ; empty when it has none there. */
export async function rolesIn(database: Database, accountId: number, organId: number): Promise<string[]> {
  const rows = await database
    .selectFrom("account_grant")
    .select("role")
    .where("account_id", "=", accountId)
    .where("organ_id", "=", organId)
    .execute();
  return rows.map(({ role }) => role);
}

export function accountByName(database: Database, name: string): Promise<Account | undefined> {
  return accounts(database).where("account.name", "=", name).executeTakeFirst();
}

/** The staff of an organ, one row a person. */
export function accountsOf(database: Database, organId: number): Promise<Account[]> {
  return accounts(database)
    .where("account.id", "in", database.selectFrom("account_grant").select("account_id").where("organ_id", "=", organId))
    .orderBy("account.id")
    .execute();
}

export async function createLoginLink(
  database: Database,
  accountId: number,
  tokenHash: Buffer,
  createdAt: Date,
  expiresAt: Date,
): Promise<void> {
  await database
    .insertInto("login_link")
    .values({ token_hash: tokenHash, account_id: accountId, created_at: createdAt, expires_at: expiresAt, used_at: null })
    .execute();
}

/** Uses up a one-time link; only one of two simultaneous attempts gets the account. */
export async function consumeLoginLink(database: Database, tokenHash: Buffer, at: Date): Promise<number | undefined> {
  const row = await database
    .updateTable("login_link")
    .set({ used_at: at })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", at)
    .returning("account_id")
    .executeTakeFirst();
  return row?.account_id;
}

export async function createSession(
  database: Database,
  accountId: number,
  tokenHash: Buffer,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await database.deleteFrom("login_session").where("expires_at", "<", at).execute();
  await database
    .insertInto("login_session")
    .values({ token_hash: tokenHash, account_id: accountId, created_at: at, last_seen_at: at, expires_at: expiresAt })
    .execute();
}

/** The account behind a live session. */
export function accountOfSession(database: Database, tokenHash: Buffer, at: Date): Promise<Account | undefined> {
  return accounts(database)
    .innerJoin("login_session", "login_session.account_id", "account.id")
    .where("login_session.token_hash", "=", tokenHash)
    .where("login_session.expires_at", ">", at)
    .executeTakeFirst();
}

export async function endSession(database: Database, tokenHash: Buffer): Promise<void> {
  await database.deleteFrom("login_session").where("token_hash", "=", tokenHash).execute();
}

function accounts(database: Database) {
  return database
    .selectFrom("account")
    .where("account.closed_at", "is", null)
    .select(["account.id", "account.name", "account.duty_title as dutyTitle"]);
}
