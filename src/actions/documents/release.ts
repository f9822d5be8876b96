import { createHash } from "node:crypto";
import type { Account } from "../../db/stores/accounts.ts";
import { editionForUpdate, markReleased } from "../../db/stores/documents.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/**
 * Releases a reviewed document 审核发布: from this moment readers see it. The database itself refuses the drafter.
 *
 * Basis: 条例 art. 17, 26.
 */
export function releaseDocument(office: Office, person: Account, organ: string, id: number, number: number): Promise<void> {
  return perform(office, person, organ, "document.release", async ({ scope, organ, today, now, record }) => {
    const edition = await editionForUpdate(scope, organ.id, id, number);
    if (!edition) throw new Refusal("not-found");
    if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
    if (edition.drafted_by === person.id) throw new Refusal("own-draft");

    await markReleased(scope, organ.id, id, number, { by: person.id, on: today, at: now });
    const digest = createHash("sha256")
      .update(`${edition.title}\n${edition.document_number ?? ""}\n${edition.body}`)
      .digest("hex");
    await record("document", id, "document-released", { edition: number, digest });
  });
}
