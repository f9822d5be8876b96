import { type Insertable, type Selectable, sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Database, Scope } from "../database.ts";
import type { RunRow } from "../rows/proofreading.ts";
import { currentEditions } from "./current-editions.ts";

/** A run over the archive or over imported files 排查任务. */
export type StoredRun = Selectable<RunRow>;

/** Which published documents a run reads. */
export interface ArchiveFilter {
  from: PlainDate | null;
  to: PlainDate | null;
  item: string;
  class: string;
}

export type NewRunRow = Pick<
  Insertable<RunRow>,
  "organ_id" | "purpose" | "list_id" | "list_version" | "total" | "started_by" | "started_at"
> & { scope: object };

export async function insertRun(scope: Scope, run: NewRunRow): Promise<number> {
  const { id } = await scope
    .insertInto("proofreading_run")
    .values({ ...run, scope: JSON.stringify(run.scope), cancelled_by: null, cancelled_at: null, ended_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

function named(scope: Scope, organId: number) {
  return scope
    .selectFrom("proofreading_run as run")
    .innerJoin("account", "account.id", "run.started_by")
    .leftJoin("office_list as list", (join) =>
      join.onRef("list.organ_id", "=", "run.organ_id").onRef("list.id", "=", "run.list_id"),
    )
    .where("run.organ_id", "=", organId)
    .selectAll("run")
    .select(["account.name as starter", "list.name as list_name"]);
}

/** A run with who started it. */
export type NamedRun = StoredRun & { starter: string; list_name: string | null };

export function runsOf(scope: Scope, organId: number, page: { limit: number; offset: number }): Promise<NamedRun[]> {
  return named(scope, organId).orderBy("run.id", "desc").limit(page.limit).offset(page.offset).execute();
}

export async function countRuns(scope: Scope, organId: number): Promise<number> {
  const { count } = await scope
    .selectFrom("proofreading_run")
    .where("organ_id", "=", organId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export function runOf(scope: Scope, organId: number, id: number): Promise<NamedRun | undefined> {
  return named(scope, organId).where("run.id", "=", id).executeTakeFirst();
}

export function runForUpdate(scope: Scope, organId: number, id: number): Promise<StoredRun | undefined> {
  return scope
    .selectFrom("proofreading_run")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Changes what a person may change of a run: how many there are to read and how many cannot be, and whether it is cancelled. */
export async function changeRun(
  scope: Scope,
  organId: number,
  id: number,
  change: Partial<Pick<StoredRun, "total" | "unread" | "cancelled_by" | "cancelled_at">>,
): Promise<void> {
  await scope.updateTable("proofreading_run").set(change).where("organ_id", "=", organId).where("id", "=", id).execute();
}

/** Every organ's id, to look for runs that wait. */
export async function organIds(database: Database): Promise<number[]> {
  return (await database.selectFrom("organ").select("id").orderBy("id").execute()).map(({ id }) => id);
}

/** The runs that are to be worked on, the oldest first. */
export function waitingRuns(scope: Scope): Promise<Pick<StoredRun, "organ_id" | "id">[]> {
  return scope
    .selectFrom("proofreading_run")
    .select(["organ_id", "id"])
    .where("ended_at", "is", null)
    .where("cancelled_at", "is", null)
    .where("total", "is not", null)
    .orderBy("id")
    .execute();
}

/** Takes a run for this transaction, unless another process works on it: a process that dies gives it back at once. */
export async function claimRun(scope: Scope, organId: number, id: number): Promise<StoredRun | undefined> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`gongkai.proofreading/${organId}/${id}`}, 0)) as free`.execute(scope);
  if (!rows[0]?.free) return undefined;
  return scope
    .selectFrom("proofreading_run")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where("cancelled_at", "is", null)
    .executeTakeFirst();
}

/** What one batch added. */
export interface BatchResult {
  position: number;
  done: number;
  /** How many documents the comparison has read by now. */
  compared: number;
  unread: number;
  found: number;
  characters: number;
  seconds: number;
  ended: Date | null;
}

/** Moves a run forward, in the transaction that stores what the batch found. */
export async function advanceRun(scope: Scope, organId: number, id: number, batch: BatchResult): Promise<void> {
  await scope
    .updateTable("proofreading_run")
    .set({
      position: batch.position,
      done: sql<number>`done + ${batch.done}`,
      compared: batch.compared,
      unread: sql<number>`unread + ${batch.unread}`,
      found: sql<number>`found + ${batch.found}`,
      characters: sql<number>`characters + ${batch.characters}`,
      seconds: sql<number>`seconds + ${batch.seconds}`,
      ended_at: batch.ended,
    })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
}

function archive(scope: Scope, organId: number, filter: ArchiveFilter, after?: number) {
  return currentEditions(scope, organId, after)
    .$if(filter.item !== "", (query) => query.where("edition.statutory_item", "=", filter.item))
    .$if(filter.class !== "", (query) => query.where("edition.class", "=", filter.class))
    .$if(filter.from !== null, (query) => query.where("edition.published_on", ">=", filter.from!))
    .$if(filter.to !== null, (query) => query.where("edition.published_on", "<=", filter.to!));
}

/** How many published documents a filter leaves. */
export async function countArchive(scope: Scope, organId: number, filter: ArchiveFilter): Promise<number> {
  const { count } = await archive(scope, organId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The next published documents after a position, in the order of their ids: no page is read twice and none is counted past. */
export function nextOfArchive(scope: Scope, organId: number, filter: ArchiveFilter, after: number, limit: number) {
  return archive(scope, organId, filter, after)
    .select(["edition.document_id", "edition.number", "edition.title", "edition.body", "edition.published_on"])
    .orderBy("edition.document_id")
    .limit(limit)
    .execute();
}

/** Number, title and body of these published documents, by id. */
export async function archiveDocuments(scope: Scope, organId: number, ids: readonly number[]) {
  const documents = await currentEditions(scope, organId)
    .where("edition.document_id", "in", [...ids, 0])
    .select(["edition.document_id", "edition.number", "edition.title", "edition.body"])
    .execute();
  return new Map(documents.map((document) => [document.document_id, document]));
}

/** Adds files to a run, numbered on from the last. */
export async function insertFiles(
  scope: Scope,
  organId: number,
  runId: number,
  files: readonly { name: string; digest: string | null; unreadable?: string }[],
): Promise<void> {
  if (files.length === 0) return;
  const { last } = await scope
    .selectFrom("proofreading_file")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .executeTakeFirstOrThrow();
  const rows = files.map((file, index) => ({
    name: file.name,
    digest: file.digest,
    unreadable: file.unreadable ?? null,
    organ_id: organId,
    run_id: runId,
    number: (last ?? 0) + 1 + index,
  }));
  await scope.insertInto("proofreading_file").values(rows).execute();
}

/** How many files of a run wait to be read, and how many could not even be unpacked. */
export async function countFiles(
  scope: Scope,
  organId: number,
  runId: number,
): Promise<{ readable: number; unreadable: number }> {
  return scope
    .selectFrom("proofreading_file")
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .select(({ fn }) => [
      fn.count<number>("digest").as("readable"),
      sql<number>`count(*) filter (where digest is null)`.as("unreadable"),
    ])
    .executeTakeFirstOrThrow();
}

export function nextFiles(scope: Scope, organId: number, runId: number, after: number, limit: number) {
  return scope
    .selectFrom("proofreading_file")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .where("number", ">", after)
    .where("digest", "is not", null)
    .orderBy("number")
    .limit(limit)
    .execute();
}

export async function markUnreadable(
  scope: Scope,
  organId: number,
  runId: number,
  number: number,
  reason: string,
): Promise<void> {
  await scope
    .updateTable("proofreading_file")
    .set({ unreadable: reason })
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .where("number", "=", number)
    .execute();
}

/** The files of a run that were not read, with the reason. */
export function unreadableFiles(scope: Scope, organId: number, runId: number, limit: number) {
  return scope
    .selectFrom("proofreading_file")
    .select(["name", "unreadable"])
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .where("unreadable", "is not", null)
    .orderBy("number")
    .limit(limit)
    .execute();
}

/** Whether a document was withdrawn 撤回, so that the public no longer reads it. */
export async function isWithdrawn(scope: Scope, organId: number, documentId: number): Promise<boolean> {
  const row = await scope
    .selectFrom("withdrawal")
    .select("document_id")
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return row !== undefined;
}
