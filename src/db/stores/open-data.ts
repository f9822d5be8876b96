import { sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";

/** A public document as data. */
export interface OpenDocument {
  indexNumber: string;
  title: string;
  documentNumber: string | null;
  issuingOrgan: string;
  genre: string;
  subject: string;
  statutoryItem: string;
  summary: string;
  /** Its beginning only. */
  body: string;
  writtenOn: PlainDate;
  publishedOn: PlainDate;
  effectiveOn: PlainDate | null;
  repealedOn: PlainDate | null;
  releasedAt: Date;
}

/** What is public now, the newest first, from the index of what readers see. */
export async function openDocuments(scope: Scope, organId: number, limit: number, offset = 0): Promise<OpenDocument[]> {
  const { rows } = await sql<OpenDocument>`
    select document.index_number as "indexNumber", edition.title, edition.document_number as "documentNumber",
      edition.issuing_organ as "issuingOrgan", edition.genre, edition.subject, edition.statutory_item as "statutoryItem",
      edition.summary, left(edition.body, 200) as body, edition.written_on as "writtenOn", edition.published_on as "publishedOn",
      edition.effective_on as "effectiveOn", edition.repealed_on as "repealedOn", edition.released_at as "releasedAt"
    from search_entry
    join document on document.organ_id = search_entry.organ_id and document.id = search_entry.document_id
    join edition on edition.organ_id = search_entry.organ_id and edition.document_id = search_entry.document_id
      and edition.number = search_entry.edition
    where search_entry.organ_id = ${organId}
    order by search_entry.organ_id, search_entry.published_on desc, search_entry.document_id desc limit ${limit} offset ${offset}`.execute(
    scope,
  );
  return rows;
}

/** How many documents each of the organs of the scope has public; none is missing from the map but those that have none. */
export async function countOpenDocuments(scope: Scope, organIds: readonly number[]): Promise<Map<number, number>> {
  const counted = await scope
    .selectFrom("search_entry")
    .where("organ_id", "in", [...organIds])
    .groupBy("organ_id")
    .select(({ fn }) => ["organ_id", fn.countAll<number>().as("count")])
    .execute();
  return new Map(counted.map(({ organ_id, count }) => [organ_id, count]));
}
