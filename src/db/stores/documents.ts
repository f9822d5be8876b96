import { type Selectable, sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { EditionRow } from "../rows/documents.ts";
import { currentEditions } from "./current-editions.ts";

/** A disclosed document as readers see it: its newest released edition. */
export type PublishedDocument = Selectable<EditionRow> & { index_number: string };

/** The line of a list. */
export interface ListedDocument {
  indexNumber: string;
  title: string;
  documentNumber: string | null;
  publishedOn: PlainDate;
  writtenOn: PlainDate;
  repealedOn: PlainDate | null;
  statutoryItem: string;
}

export async function insertDocument(scope: Scope, organId: number, indexNumber: string, at: Date): Promise<number> {
  const { id } = await scope
    .insertInto("document")
    .values({ organ_id: organId, index_number: indexNumber, created_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type NewEdition = Omit<
  Selectable<EditionRow>,
  "organ_id" | "document_id" | "number" | "released_by" | "published_on" | "released_at"
>;

/** Adds the next edition of a document, not yet released. @returns its number. */
export async function insertEdition(scope: Scope, organId: number, documentId: number, edition: NewEdition): Promise<number> {
  const { number } = await scope
    .insertInto("edition")
    .values({
      ...edition,
      organ_id: organId,
      document_id: documentId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from edition where organ_id = ${organId} and document_id = ${documentId})`,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

/** Changes the content of an edition that is not yet released. */
export async function updateEdition(
  scope: Scope,
  organId: number,
  documentId: number,
  number: number,
  content: Omit<NewEdition, "drafted_by" | "drafted_at">,
): Promise<void> {
  await scope
    .updateTable("edition")
    .set(content)
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("number", "=", number)
    .execute();
}

/** The document of an id, with its newest released edition's number. */
export function documentById(scope: Scope, organId: number, id: number) {
  return scope.selectFrom("document").selectAll().where("organ_id", "=", organId).where("id", "=", id).executeTakeFirst();
}

export function editionForUpdate(scope: Scope, organId: number, documentId: number, number: number) {
  return scope
    .selectFrom("edition")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
}

export async function markReleased(
  scope: Scope,
  organId: number,
  documentId: number,
  number: number,
  release: { by: number; on: PlainDate; at: Date },
): Promise<void> {
  await scope
    .updateTable("edition")
    .set({ released_by: release.by, published_on: release.on, released_at: release.at })
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("number", "=", number)
    .execute();
}

/** The edition that readers see under an index number 索引号. */
export function publishedDocument(scope: Scope, organId: number, indexNumber: string): Promise<PublishedDocument | undefined> {
  return currentEditions(scope, organId)
    .where("document.index_number", "=", indexNumber)
    .selectAll("edition")
    .select("document.index_number")
    .executeTakeFirst();
}

/** Every published edition of a document, the newest first. */
export function publishedEditions(scope: Scope, organId: number, documentId: number) {
  return scope
    .selectFrom("edition")
    .select(["number", "title", "body", "published_on"])
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("published_on", "is not", null)
    .orderBy("number", "desc")
    .execute();
}

/** What a list may be narrowed to. `from` and `to` are days of publication, both included. */
export interface DocumentFilter {
  statutoryItem?: string;
  subject?: string;
  title?: string;
  from?: PlainDate;
  to?: PlainDate;
}

function published(scope: Scope, organId: number, filter: DocumentFilter) {
  return currentEditions(scope, organId)
    .$if(filter.statutoryItem !== undefined, (query) => query.where("edition.statutory_item", "=", filter.statutoryItem!))
    .$if(filter.subject !== undefined, (query) => query.where("edition.subject", "=", filter.subject!))
    .$if(filter.from !== undefined, (query) => query.where("edition.published_on", ">=", filter.from!))
    .$if(filter.to !== undefined, (query) => query.where("edition.published_on", "<=", filter.to!))
    .$if(filter.title !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where("edition.title", "like", `%${escapeLike(filter.title!)}%`),
          where("edition.document_number", "like", `%${escapeLike(filter.title!)}%`),
        ]),
      ),
    );
}

/** Published documents, newest first. */
export function listDocuments(
  scope: Scope,
  organId: number,
  filter: DocumentFilter,
  page: { limit: number; offset: number },
): Promise<ListedDocument[]> {
  return published(scope, organId, filter)
    .select([
      "document.index_number as indexNumber",
      "edition.title",
      "edition.document_number as documentNumber",
      "edition.written_on as writtenOn",
      "edition.repealed_on as repealedOn",
      "edition.statutory_item as statutoryItem",
    ])
    .select(sql<PlainDate>`edition.published_on`.as("publishedOn"))
    .orderBy("edition.published_on", "desc")
    .orderBy("edition.document_id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countDocuments(scope: Scope, organId: number, filter: DocumentFilter): Promise<number> {
  const { count } = await published(scope, organId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Documents first published in a year: what section one of the annual report counts as 主动公开. */
export async function countFirstPublished(scope: Scope, organId: number, year: number): Promise<number> {
  const { count } = await scope
    .selectFrom(
      scope
        .selectFrom("edition")
        .where("organ_id", "=", organId)
        .where("published_on", "is not", null)
        .groupBy("document_id")
        .select(({ fn }) => fn.min("published_on").as("first"))
        .as("firsts"),
    )
    .where("first", ">=", `${year}-01-01`)
    .where("first", "<=", `${year}-12-31`)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Editions handed in and not yet released, oldest first. */
export function waitingEditions(scope: Scope, organId: number) {
  return scope
    .selectFrom("edition")
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "edition.organ_id").onRef("document.id", "=", "edition.document_id"),
    )
    .innerJoin("account", "account.id", "edition.drafted_by")
    .where("edition.organ_id", "=", organId)
    .where("edition.published_on", "is", null)
    .selectAll("edition")
    .select(["document.index_number", "account.name as drafter"])
    .orderBy("edition.drafted_at")
    .execute();
}

/** Rules and normative documents, for table two: every published one with its days of writing and repeal. */
export function classedDocuments(scope: Scope, organId: number) {
  return published(scope, organId, {})
    .where("edition.class", "<>", "other")
    .select([
      "document.index_number as indexNumber",
      "edition.title",
      "edition.class",
      "edition.written_on as writtenOn",
      "edition.repealed_on as repealedOn",
    ])
    .orderBy("edition.written_on")
    .execute();
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** How many published documents each item of 法定主动公开内容 holds. */
export async function countByItem(scope: Scope, organId: number): Promise<Map<string, number>> {
  const rows = await published(scope, organId, {})
    .groupBy("edition.statutory_item")
    .select(({ fn }) => ["edition.statutory_item as item", fn.countAll<number>().as("count")])
    .execute();
  return new Map(rows.map(({ item, count }) => [item, count]));
}

/** Published documents of a subject 主题分类, newest first. */
export function documentsOfSubject(scope: Scope, organId: number, subject: string, limit: number): Promise<ListedDocument[]> {
  return listDocuments(scope, organId, { subject }, { limit, offset: 0 });
}

/** The numbers of the newest published edition of a document and of its newest edition at all. */
export async function newestEditions(
  scope: Scope,
  organId: number,
  documentId: number,
): Promise<{ published: number | null; newest: number | null }> {
  return scope
    .selectFrom("edition")
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .select(({ fn }) => [
      fn.max("number").filterWhere("published_on", "is not", null).as("published"),
      fn.max("number").as("newest"),
    ])
    .executeTakeFirstOrThrow();
}

/** The newest published edition of a document, by its id. */
export function publishedEdition(scope: Scope, organId: number, documentId: number) {
  return scope
    .selectFrom("edition")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("published_on", "is not", null)
    .orderBy("number", "desc")
    .executeTakeFirst();
}
