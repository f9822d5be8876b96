import type { Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { ListVersionRow, OfficeListRow } from "../rows/proofreading.ts";

/** A list of an office's own 本单位词表, without its words. */
export type StoredList = Selectable<OfficeListRow>;
export type StoredVersion = Selectable<ListVersionRow>;
/** The version of a list that is switched on, with its words. */
export interface ActiveList extends Pick<StoredList, "id" | "kind" | "name"> {
  version: number;
  content: string;
}

/** Adds an empty list, switched off. @returns its id, or nothing where a list of this kind and name is there. */
export async function insertList(
  scope: Scope,
  list: Pick<StoredList, "organ_id" | "kind" | "name" | "created_by" | "created_at">,
): Promise<number | undefined> {
  const row = await scope
    .insertInto("office_list")
    .values({ ...list, active_version: null })
    .onConflict((conflict) => conflict.columns(["organ_id", "kind", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The lists of an office with their newest version, by kind and name. */
export function listsOf(scope: Scope, organId: number) {
  return scope
    .selectFrom("office_list as list")
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom("office_list_version as version")
          .whereRef("version.organ_id", "=", "list.organ_id")
          .whereRef("version.list_id", "=", "list.id")
          .orderBy("version.number", "desc")
          .limit(1)
          .select(["version.number", "version.line_count", "version.saved_at"])
          .as("newest"),
      (join) => join.onTrue(),
    )
    .where("list.organ_id", "=", organId)
    .selectAll("list")
    .select(["newest.number", "newest.line_count", "newest.saved_at"])
    .orderBy("list.kind")
    .orderBy("list.name")
    .execute();
}

export function listForUpdate(scope: Scope, organId: number, id: number): Promise<StoredList | undefined> {
  return scope
    .selectFrom("office_list")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** The versions of a list without their words, newest first. */
export function versionsOf(scope: Scope, organId: number, listId: number) {
  return scope
    .selectFrom("office_list_version as version")
    .innerJoin("account", "account.id", "version.saved_by")
    .where("version.organ_id", "=", organId)
    .where("version.list_id", "=", listId)
    .select(["version.number", "version.line_count", "version.note", "version.saved_at", "account.name as saver"])
    .orderBy("version.number", "desc")
    .execute();
}

export async function contentOf(scope: Scope, organId: number, listId: number, number: number): Promise<string | undefined> {
  const row = await scope
    .selectFrom("office_list_version")
    .select("content")
    .where("organ_id", "=", organId)
    .where("list_id", "=", listId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.content;
}

/** The number of the newest version; 0 before the first. */
export async function newestVersion(scope: Scope, organId: number, listId: number): Promise<number> {
  const { number } = await scope
    .selectFrom("office_list_version")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("organ_id", "=", organId)
    .where("list_id", "=", listId)
    .executeTakeFirstOrThrow();
  return number ?? 0;
}

export async function insertVersion(scope: Scope, version: StoredVersion): Promise<void> {
  await scope.insertInto("office_list_version").values(version).execute();
}

/** Switches a list to one of its versions, or off. */
export async function switchList(scope: Scope, organId: number, id: number, version: number | null): Promise<void> {
  await scope
    .updateTable("office_list")
    .set({ active_version: version })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
}

/** What is switched on, without the words: tells whether anything has changed since it was last read. */
export function activeVersions(scope: Scope, organId: number) {
  return scope
    .selectFrom("office_list")
    .select(["id", "active_version as version"])
    .where("organ_id", "=", organId)
    .where("active_version", "is not", null)
    .orderBy("id")
    .execute();
}

/** The lists that are switched on, with their words. */
export function activeLists(scope: Scope, organId: number): Promise<ActiveList[]> {
  return scope
    .selectFrom("office_list as list")
    .innerJoin("office_list_version as version", (join) =>
      join
        .onRef("version.organ_id", "=", "list.organ_id")
        .onRef("version.list_id", "=", "list.id")
        .onRef("version.number", "=", "list.active_version"),
    )
    .where("list.organ_id", "=", organId)
    .select(["list.id", "list.kind", "list.name", "version.number as version", "version.content"])
    .orderBy("list.id")
    .execute();
}
