import type { Account } from "../../db/stores/accounts.ts";
import { editionForUpdate } from "../../db/stores/documents.ts";
import {
  emergencyOf,
  insertEmergency,
  approveEmergency as storeApproval,
  unapprovedEmergencies,
} from "../../db/stores/emergencies.ts";
import { editionDigest } from "../../db/stores/review.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { editionKey } from "./round.ts";
import { publish, requireSettled } from "./sign.ts";

/**
 * Publishes before the chain is through 应急发布, with the reason; it stays red until a third person approves it afterwards.
 * The gate stays: personal data and what nobody has read are not published in an emergency either.
 *
 * Basis: 突发事件应对法 art. 53; 条例 art. 17.
 */
export function releaseInEmergency(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  number: number,
  reason: string,
): Promise<void> {
  return perform(office, person, organ, "document.release", async (desk) => {
    const { scope, organ, now, record } = desk;
    const key = editionKey(desk, id, number);
    const edition = await editionForUpdate(scope, organ.id, id, number);
    if (!edition) throw new Refusal("not-found");
    if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
    if (edition.drafted_by === person.id) throw new Refusal("own-draft");
    await requireSettled(office, desk, id, number);
    const digest = await editionDigest(scope, key);
    await insertEmergency(scope, key, { digest, draftedBy: edition.drafted_by, by: person.id, reason, at: now });
    await publish(office, desk, id, number, person.id);
    await record("document", id, "document-released-in-emergency", { edition: number, digest, reason });
  });
}

/** Approves an emergency release afterwards 补审: neither its author nor its publisher can. */
export function approveEmergency(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  number: number,
  opinion: string,
): Promise<void> {
  return perform(office, person, organ, "document.approve-emergency", async (desk) => {
    const { scope, now, record } = desk;
    const key = editionKey(desk, id, number);
    const emergency = await emergencyOf(scope, key);
    if (!emergency) throw new Refusal("not-found");
    if (emergency.approved_at) throw new Refusal("already-approved");
    if ([emergency.drafted_by, emergency.released_by].includes(person.id)) throw new Refusal("own-draft");
    await storeApproval(scope, key, { by: person.id, opinion, at: now });
    await record("document", id, "emergency-approved", { edition: number });
  });
}

/** Emergency releases that still wait for approval. */
export function listEmergencies(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) =>
    (await unapprovedEmergencies(scope, organ.id)).map((row) => ({
      id: row.document_id,
      edition: row.edition,
      title: row.title,
      reason: row.reason,
      releaser: row.releaser,
      releasedAt: row.released_at.toISOString(),
    })),
  );
}
