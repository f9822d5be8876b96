import type { Account } from "../../db/stores/accounts.ts";
import {
  handInById,
  insertHandIn,
  insertLink,
  linksOf,
  openHandIns,
  openLink,
  type SectionLink,
  settleHandIn,
  revokeLink as storeRevocation,
} from "../../db/stores/hand-ins.ts";
import { type Organ, organByCode } from "../../db/stores/organs.ts";
import { atDesk, type Office, perform, today } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { digestOf, newToken } from "../sessions/tokens.ts";
import { type IncomingFile, storeFile, takeFile } from "./upload.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What a section says of the file that it hands in 公文公开属性. */
export interface HandIn {
  title: string;
  disclosure: "proactive" | "on-request" | "not-public";
  reason: string;
}

/** Makes a link for one section 科室递送链接. The token is shown once; whoever has it can hand files in, and nothing else. */
export function createSectionLink(
  office: Office,
  person: Account,
  organ: string,
  { section, days }: { section: string; days: number },
) {
  return perform(office, person, organ, "document.draft", async ({ scope, organ, now, record }) => {
    const token = newToken();
    const expiresAt = new Date(now.getTime() + days * DAY);
    const id = await insertLink(scope, organ.id, { section, tokenHash: digestOf(token), by: person.id, at: now, expiresAt });
    await record("section-link", id, "section-link-made", { section });
    return { id, path: `/hand-in/${organ.code}/${token}`, expiresAt: expiresAt.toISOString() };
  });
}

export function listSectionLinks(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "document.draft", async ({ scope, organ, now }) =>
    (await linksOf(scope, organ.id)).map(({ id, section, createdAt, expiresAt, revokedAt, handIns }) => ({
      id,
      section,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      state: revokedAt ? ("revoked" as const) : expiresAt <= now ? ("expired" as const) : ("open" as const),
      handIns,
    })),
  );
}

export function revokeSectionLink(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "document.draft", async ({ scope, organ, now, record }) => {
    if (!(await storeRevocation(scope, organ.id, id, now))) throw new Refusal("not-found");
    await record("section-link", id, "section-link-revoked");
  });
}

/** The organ and the link behind a token. @throws Refusal `link-closed` when it is unknown, expired or revoked: which of them is not said. */
export async function linkBehind(office: Office, organCode: string, token: string): Promise<{ organ: Organ; link: SectionLink }> {
  const organ = await organByCode(office.database, organCode, today(office));
  const link =
    organ && (await atDesk(office, organ, "section", ({ scope, now }) => openLink(scope, organ.id, digestOf(token), now)));
  if (!organ || !link) throw new Refusal("link-closed");
  return { organ, link };
}

/** A section hands a file in by its link 科室递送. @returns the number of the receipt. */
export async function handIn(
  office: Office,
  organCode: string,
  token: string,
  file: IncomingFile,
  given: HandIn,
): Promise<{ number: number; unreadable: string | null }> {
  const { organ } = await linkBehind(office, organCode, token);
  const taken = await takeFile(office, file);
  return atDesk(office, organ, "section", async (desk) => {
    // Asked again: the link may have been revoked while the file was being read.
    const link = await openLink(desk.scope, organ.id, digestOf(token), desk.now);
    if (!link) throw new Refusal("link-closed");
    const uploadId = await storeFile(office, desk, taken, null);
    const proposed = "unreadable" in taken.answer ? undefined : taken.answer.proposal.title;
    const number = await insertHandIn(desk.scope, organ.id, {
      linkId: link.id,
      title: given.title || proposed || file.name.replace(/\.[^.]*$/, ""),
      disclosure: given.disclosure,
      reason: given.reason,
      uploadId,
      at: desk.now,
    });
    await desk.record("hand-in", number, "section-handed-in", { section: link.section, disclosure: given.disclosure });
    return { number, unreadable: "unreadable" in taken.answer ? taken.answer.unreadable.reason : null };
  });
}

/** What sections handed in and nobody has settled. */
export function listHandIns(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "document.draft", async ({ scope, organ }) =>
    (await openHandIns(scope, organ.id)).map((row) => ({
      id: row.id,
      section: row.section,
      title: row.title,
      fileName: row.fileName,
      disclosure: row.disclosure,
      reason: row.reason,
      receivedAt: row.received_at.toISOString(),
      unreadable: row.unreadable,
      uploadId: row.upload_id,
    })),
  );
}

/** Gives a hand-in back, or keeps it from publication 不公开, with the reason. */
export function returnHandIn(office: Office, person: Account, organ: string, id: number, reason: string): Promise<void> {
  return perform(office, person, organ, "document.draft", async ({ scope, organ, now, record }) => {
    if (!(await handInById(scope, organ.id, id))) throw new Refusal("not-found");
    if (!(await settleHandIn(scope, organ.id, id, { returned: reason }, person.id, now))) throw new Refusal("already-settled");
    await record("hand-in", id, "hand-in-returned", { reason });
  });
}
