import { missingInIndex, putSearchEntry, removeSearchEntry } from "../../db/stores/search.ts";
import { newestPublished } from "../../db/stores/search-source.ts";
import { documentNumberKey } from "../../engines/search/document-number.ts";
import { gramsOf } from "../../engines/search/grams.ts";
import { soundsOf } from "../../engines/search/pinyin.ts";
import type { Desk } from "../office.ts";

/** A tsvector holds less than a megabyte; so many different terms fit, and hardly any book has more. */
const MOST_TERMS = 60_000;

/**
 * Brings the index 检索索引 up to what readers see of a document: its newest published edition with its attachments' text, or nothing
 * once it is withdrawn. Call it in the transaction of the release.
 */
export async function indexDocument({ scope, organ }: Pick<Desk, "scope" | "organ">, documentId: number): Promise<void> {
  const source = await newestPublished(scope, organ.id, documentId);
  if (!source) return removeSearchEntry(scope, organ.id, documentId);
  const { edition, attachments } = source;
  const content = [edition.body, ...edition.points, ...edition.questions, ...attachments].join("\n");
  const titleGrams = gramsOf(edition.title);
  const grams = gramsOf([edition.title, edition.document_number ?? "", edition.summary, ...edition.keywords, content].join("\n"));
  await putSearchEntry(scope, organ.id, {
    documentId,
    edition: edition.number,
    title: edition.title,
    content,
    numberKey: edition.document_number ? (documentNumberKey(edition.document_number) ?? null) : null,
    subject: edition.subject,
    statutoryItem: edition.statutory_item,
    publishedOn: edition.published_on!,
    grams: [...grams].slice(0, MOST_TERMS),
    titleGrams: [...titleGrams],
    sounds: soundsOf(edition.title),
  });
}

/** Indexes a batch of what the index lacks, as after an upgrade. @returns how many; 0 when nothing is missing. */
export async function indexMissing(desk: Pick<Desk, "scope" | "organ">, batch = 200): Promise<number> {
  const missing = await missingInIndex(desk.scope, desk.organ.id, batch);
  for (const id of missing) await indexDocument(desk, id);
  return missing.length;
}
