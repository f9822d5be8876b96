import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import { deleteDraft, deleteDraftsBefore, draftOf, saveDraft as storeDraft } from "../../db/stores/drafts.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { openWithToken, sealWithToken } from "../../storage/sealing.ts";
import { atDesk, type Office } from "../office.ts";

/** For how long an unfinished application is kept. */
export const DRAFT_DAYS = 7;

const Values = z.record(z.string(), z.string());

/**
 * Keeps an unfinished application 草稿 until the applicant comes back.
 *
 * It is encrypted with a token that only the applicant's browser holds: the organ cannot read what has not been sent to it.
 *
 * @returns the token.
 */
export function saveDraft(office: Office, organ: Organ, values: Record<string, string>, token = newToken()): Promise<string> {
  return atDesk(office, organ, "applicant", async ({ scope, now }) => {
    await deleteDraftsBefore(scope, organ.id, now);
    await storeDraft(scope, {
      organ_id: organ.id,
      token_hash: hashOf(token),
      sealed: sealWithToken(values, token),
      expires_at: new Date(now.getTime() + DRAFT_DAYS * 86_400_000),
    });
    return token;
  });
}

/** The unfinished application of a browser, if it has one that is not too old. */
export function openDraft(office: Office, organ: Organ, token: string): Promise<Record<string, string> | undefined> {
  return atDesk(office, organ, "applicant", async ({ scope, now }) => {
    const draft = isToken(token) ? await draftOf(scope, organ.id, hashOf(token)) : undefined;
    return draft && draft.expires_at > now ? Values.parse(openWithToken(draft.sealed, token)) : undefined;
  });
}

/** Throws an unfinished application away: it was sent, or is not wanted any more. */
export function dropDraft(office: Office, organ: Organ, token: string): Promise<void> {
  return atDesk(office, organ, "applicant", ({ scope }) => deleteDraft(scope, organ.id, hashOf(token)));
}

const newToken = () => randomBytes(32).toString("hex");
const isToken = (text: string) => /^[0-9a-f]{64}$/.test(text);
const hashOf = (token: string) => createHash("sha256").update(`draft/${token}`).digest();
