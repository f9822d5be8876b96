import {
  type Account,
  accountOfSession,
  consumeLoginLink,
  createLoginLink,
  createSession,
  endSession,
} from "../../db/stores/accounts.ts";
import type { Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { digestOf, newToken } from "./tokens.ts";

const HOUR = 3_600_000;
/** A link waits for a day; a session lasts one working day. */
const LINK_LASTS = 24 * HOUR;
const SESSION_LASTS = 12 * HOUR;

/** Makes a one-time login link 一次性登录链接 for an account. @returns its token. */
export async function issueLoginLink(office: Office, accountId: number): Promise<string> {
  const token = newToken();
  const now = office.now();
  await createLoginLink(office.database, accountId, digestOf(token), now, new Date(now.getTime() + LINK_LASTS));
  return token;
}

/** Uses up a link and opens a session. @returns the session's token. @throws Refusal `link-spent`. */
export async function logIn(office: Office, linkToken: string): Promise<{ token: string; lastsSeconds: number }> {
  const now = office.now();
  const accountId = await consumeLoginLink(office.database, digestOf(linkToken), now);
  if (accountId === undefined) throw new Refusal("link-spent");
  const token = newToken();
  await createSession(office.database, accountId, digestOf(token), now, new Date(now.getTime() + SESSION_LASTS));
  return { token, lastsSeconds: SESSION_LASTS / 1000 };
}

/** Who is behind this session token. @throws Refusal `not-logged-in`. */
export async function personOf(office: Office, token: string | undefined): Promise<Account> {
  const account = token ? await accountOfSession(office.database, digestOf(token), office.now()) : undefined;
  if (!account) throw new Refusal("not-logged-in");
  return account;
}

export async function logOut(office: Office, token: string): Promise<void> {
  await endSession(office.database, digestOf(token));
}
