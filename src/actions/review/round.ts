import { attachmentsOf } from "../../db/stores/attachments.ts";
import { editionForUpdate } from "../../db/stores/documents.ts";
import { chainOf, type EditionKey, editionDigest, insertRound } from "../../db/stores/review.ts";
import type { ReviewedContent } from "../../domain/review/digest-text.ts";
import { SHORTEST } from "../../domain/review/presets.ts";
import type { Desk } from "../office.ts";
import { Refusal } from "../refusal.ts";

export type Edition = NonNullable<Awaited<ReturnType<typeof editionForUpdate>>>;

/** Names an edition at a desk. */
export const editionKey = ({ organ }: Desk, documentId: number, edition: number): EditionKey => ({
  organId: organ.id,
  documentId,
  edition,
});

/** What of an edition is reviewed and signed 送审内容. */
export async function contentOf({ scope }: Desk, key: EditionKey, edition: Edition): Promise<ReviewedContent> {
  const attachments = await attachmentsOf(scope, key);
  return {
    title: edition.title,
    documentNumber: edition.document_number,
    issuingOrgan: edition.issuing_organ,
    genre: edition.genre,
    subject: edition.subject,
    statutoryItem: edition.statutory_item,
    class: edition.class,
    summary: edition.summary,
    keywords: edition.keywords,
    body: edition.body,
    writtenOn: edition.written_on,
    effectiveOn: edition.effective_on,
    repealedOn: edition.repealed_on,
    attachments: attachments.map(({ name, digest }) => ({ name, digest })),
    relations: edition.relations,
    points: edition.points,
    questions: edition.questions,
  };
}

/** Opens the next round of review 送审 for an edition as it now stands, by the chain of its class. @returns the number of the round. */
export async function openRound(desk: Desk, documentId: number, number: number): Promise<number> {
  const { scope, organ, now } = desk;
  const key = editionKey(desk, documentId, number);
  const edition = await editionForUpdate(scope, organ.id, documentId, number);
  if (!edition) throw new Refusal("not-found");
  const stages = (await chainOf(scope, organ.id, edition.class)) ?? SHORTEST;
  const [digest, content] = [await editionDigest(scope, key), await contentOf(desk, key, edition)];
  return insertRound(scope, key, { digest, stages, content, draftedBy: edition.drafted_by, at: now });
}
