import { type Selectable, sql } from "kysely";
import type { Hash, NodeAt } from "../../domain/publication/merkle-tree.ts";
import type { Scope } from "../database.ts";
import type { PublicationRow } from "../rows/publication.ts";

export type PublicationEntry = Omit<Selectable<PublicationRow>, "organ_id">;

/** The signed head 树头: so many entries have this root. */
export interface LogHead {
  size: number;
  root: Buffer;
  signed_at: Date;
  signature: Buffer;
}

/** One writer an organ at a time, until the transaction ends. */
export async function lockLog(scope: Scope, organId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('gongkai.publication'), ${organId})`.execute(scope);
}

const heads = (scope: Scope, organId: number) =>
  scope
    .selectFrom("publication_head")
    .select(["size", "root", "signed_at", "signature"])
    .where("organ_id", "=", organId)
    .orderBy("size", "desc");

/** The newest head; nothing while the log is empty. */
export function latestHead(scope: Scope, organId: number): Promise<LogHead | undefined> {
  return heads(scope, organId).limit(1).executeTakeFirst();
}

/** The head of an earlier size. */
export function headOfSize(scope: Scope, organId: number, size: number): Promise<LogHead | undefined> {
  return heads(scope, organId).where("size", "=", size).executeTakeFirst();
}

/** Adds an entry with the subtrees that it finishes. */
export async function insertEntry(
  scope: Scope,
  organId: number,
  entry: PublicationEntry,
  nodes: readonly { level: number; position: number; hash: Hash }[],
): Promise<void> {
  await scope
    .insertInto("publication_entry")
    .values({ organ_id: organId, ...entry })
    .execute();
  await scope
    .insertInto("publication_node")
    .values(nodes.map(({ hash, ...node }) => ({ organ_id: organId, ...node, hash: Buffer.from(hash) })))
    .execute();
}

export async function insertHead(scope: Scope, organId: number, head: LogHead): Promise<void> {
  await scope
    .insertInto("publication_head")
    .values({ organ_id: organId, ...head })
    .execute();
}

/** Looks nodes up one by one: a proof needs a few dozen at most. */
export function nodesOf(scope: Scope, organId: number): NodeAt {
  return async (level, position) => {
    const { hash } = await scope
      .selectFrom("publication_node")
      .select("hash")
      .where("organ_id", "=", organId)
      .where("level", "=", level)
      .where("position", "=", position)
      .executeTakeFirstOrThrow();
    return hash;
  };
}

const entries = (scope: Scope, organId: number) =>
  scope
    .selectFrom("publication_entry")
    .select(["sequence", "kind", "index_number", "edition", "digest", "at"])
    .where("organ_id", "=", organId);

/** Entries from a number on, in their order. */
export function entriesFrom(scope: Scope, organId: number, from: number, limit: number): Promise<PublicationEntry[]> {
  return entries(scope, organId).where("sequence", ">=", from).orderBy("sequence").limit(limit).execute();
}

/** What the log says of a document, the last word first. */
export function entriesOfDocument(scope: Scope, organId: number, indexNumber: string): Promise<PublicationEntry[]> {
  return entries(scope, organId).where("index_number", "=", indexNumber).orderBy("sequence", "desc").execute();
}

/** The digest of an edition as the database computes it from what stands there now. */
export async function digestOfEdition(scope: Scope, organId: number, documentId: number, edition: number): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select edition_digest(${organId}::integer, ${documentId}::bigint, ${edition}::integer) as digest`.execute(scope);
  return rows[0]!.digest;
}

/** The newest published edition of a document, and whether it is its first. */
export async function newestRelease(
  scope: Scope,
  organId: number,
  documentId: number,
): Promise<{ indexNumber: string; edition: number; first: boolean }> {
  const { rows } = await sql<{ indexNumber: string; edition: number; first: boolean }>`
    select document.index_number as "indexNumber", max(edition.number) as edition, count(*) = 1 as first
    from edition join document on document.organ_id = edition.organ_id and document.id = edition.document_id
    where edition.organ_id = ${organId} and edition.document_id = ${documentId} and edition.published_on is not null
    group by document.index_number`.execute(scope);
  return rows[0]!;
}

/** Published editions that the log does not hold with the digest of their present content: none may exist. */
export async function editionsNotInLog(
  scope: Scope,
  organId: number,
): Promise<{ indexNumber: string; edition: number; digest: string }[]> {
  const { rows } = await sql<{ indexNumber: string; edition: number; digest: string }>`
    with shown as materialized (
      select document.index_number, edition.number, edition.released_at,
        edition_digest(edition.organ_id, edition.document_id, edition.number) as digest
      from edition join document on document.organ_id = edition.organ_id and document.id = edition.document_id
      where edition.organ_id = ${organId} and edition.published_on is not null
    )
    select shown.index_number as "indexNumber", shown.number as edition, shown.digest from shown
    where not exists (
      select from publication_entry entry
      where entry.organ_id = ${organId} and entry.index_number = shown.index_number and entry.edition = shown.number
        and entry.kind <> 'withdrawn' and entry.digest = shown.digest)
    order by shown.released_at limit 100`.execute(scope);
  return rows;
}

/** Published editions that the log holds no entry of at all: what was published before there was a log. */
export async function editionsBeforeLog(scope: Scope, organId: number, limit: number) {
  const { rows } = await sql<{ documentId: number; indexNumber: string; edition: number; first: boolean }>`
    select edition.document_id as "documentId", document.index_number as "indexNumber", edition.number as edition,
      not exists (select from edition earlier where earlier.organ_id = edition.organ_id and earlier.document_id = edition.document_id
        and earlier.published_on is not null and earlier.number < edition.number) as first
    from edition join document on document.organ_id = edition.organ_id and document.id = edition.document_id
    where edition.organ_id = ${organId} and edition.published_on is not null
      and not exists (select from publication_entry entry where entry.organ_id = edition.organ_id
        and entry.index_number = document.index_number and entry.edition = edition.number)
    order by edition.released_at, edition.document_id, edition.number limit ${limit}`.execute(scope);
  return rows;
}
