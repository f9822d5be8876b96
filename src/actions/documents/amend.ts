import type { Account } from "../../db/stores/accounts.ts";
import { copyAttachments } from "../../db/stores/attachments.ts";
import { editionForUpdate, insertEdition, type NewEdition, newestEditions } from "../../db/stores/documents.ts";
import type { Desk } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { openRound } from "../review/round.ts";

/**
 * Drafts a new edition 新版本 of a published document and hands it in for review; what is published stays until another person releases it.
 *
 * @returns the number of the new edition, or nothing where the change changes nothing.
 * @throws Refusal `not-found` for a document that was never published, `edition-waiting` while one waits for review.
 */
export async function amendDocument(
  desk: Desk,
  person: Account,
  documentId: number,
  change: (published: Pick<NewEdition, "title" | "body">) => Partial<NewEdition>,
): Promise<number | undefined> {
  const { scope, organ, now, record } = desk;
  const { published, newest } = await newestEditions(scope, organ.id, documentId);
  if (!published) throw new Refusal("not-found");
  if (newest !== published) throw new Refusal("edition-waiting", { edition: newest ?? 0 });
  const edition = await editionForUpdate(scope, organ.id, documentId, published);
  if (!edition) throw new Refusal("not-found");

  const { organ_id, document_id, number, released_by, published_on, released_at, ...former } = edition;
  const changes = change(former);
  if (Object.entries(changes).every(([column, value]) => former[column as keyof typeof former] === value)) return undefined;
  const next = await insertEdition(scope, organ.id, documentId, {
    ...former,
    ...changes,
    drafted_by: person.id,
    drafted_at: now,
  });
  await copyAttachments(scope, organ.id, documentId, published, next);
  await openRound(desk, documentId, next);
  await record("document", documentId, "document-amended", { edition: next, from: published });
  return next;
}
