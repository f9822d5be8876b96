import type { Insertable, Selectable } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";
import type { DutyRow } from "../rows/duties.ts";

export type StoredDuty = Selectable<DutyRow>;
export type NewDuty = Omit<Insertable<DutyRow>, "organ_id" | "id" | "serial" | "removed_at">;

/** The rows of the full list in their order; removed ones are left out. */
export function duties(scope: Scope, organId: number): Promise<StoredDuty[]> {
  return scope
    .selectFrom("duty")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("removed_at", "is", null)
    .orderBy("serial")
    .orderBy("id")
    .execute();
}

/** One row, locked against a second change at the same time; removed ones too. */
export function dutyForUpdate(scope: Scope, organId: number, id: number): Promise<StoredDuty | undefined> {
  return scope.selectFrom("duty").selectAll().where("organ_id", "=", organId).where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Adds rows at the end of the list, in their order. @returns their ids. */
export async function insertDuties(scope: Scope, organId: number, rows: readonly NewDuty[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const last = await scope
    .selectFrom("duty")
    .select(({ fn }) => fn.max("serial").as("serial"))
    .where("organ_id", "=", organId)
    .executeTakeFirst();
  const first = (last?.serial ?? 0) + 1;
  const inserted = await scope
    .insertInto("duty")
    .values(rows.map((row, i) => ({ ...row, organ_id: organId, serial: first + i })))
    .returning("id")
    .execute();
  return inserted.map(({ id }) => id);
}

export async function updateDuty(
  scope: Scope,
  organId: number,
  id: number,
  row: Partial<NewDuty> & { removed_at?: Date | null },
): Promise<void> {
  await scope.updateTable("duty").set(row).where("organ_id", "=", organId).where("id", "=", id).execute();
}

/** A published document as a duty sees it. */
export interface PublishedItem {
  indexNumber: string;
  title: string;
  statutoryItem: string;
  subject: string;
  writtenOn: PlainDate;
  publishedOn: PlainDate;
}

/** Everything that is public now, the newest first; of each document its newest edition. */
export function publishedItems(scope: Scope, organId: number): Promise<PublishedItem[]> {
  return scope
    .selectFrom("search_entry")
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "search_entry.organ_id").onRef("document.id", "=", "search_entry.document_id"),
    )
    .innerJoin("edition", (join) =>
      join
        .onRef("edition.organ_id", "=", "search_entry.organ_id")
        .onRef("edition.document_id", "=", "search_entry.document_id")
        .onRef("edition.number", "=", "search_entry.edition"),
    )
    .select([
      "document.index_number as indexNumber",
      "search_entry.title",
      "search_entry.statutory_item as statutoryItem",
      "search_entry.subject",
      "edition.written_on as writtenOn",
      "search_entry.published_on as publishedOn",
    ])
    .where("search_entry.organ_id", "=", organId)
    .orderBy("search_entry.published_on", "desc")
    .orderBy("search_entry.document_id", "desc")
    .execute();
}

export interface StoredDutyEvent {
  dutyId: number;
  kind: "formed" | "none";
  on: PlainDate;
  note: string;
  recordedBy: string;
}

/** What sections recorded, of one duty or of all, the newest first. */
export function dutyEvents(scope: Scope, organId: number, dutyId?: number): Promise<StoredDutyEvent[]> {
  return scope
    .selectFrom("duty_event")
    .innerJoin("account", "account.id", "duty_event.recorded_by")
    .select(["duty_id as dutyId", "kind", "happened_on as on", "note", "account.name as recordedBy"])
    .where("organ_id", "=", organId)
    .$if(dutyId !== undefined, (query) => query.where("duty_id", "=", dutyId!))
    .orderBy("happened_on", "desc")
    .orderBy("duty_event.id", "desc")
    .execute();
}

export async function insertDutyEvent(
  scope: Scope,
  organId: number,
  event: {
    duty_id: number;
    kind: "formed" | "none";
    happened_on: PlainDate;
    note: string;
    recorded_by: number;
    recorded_at: Date;
  },
): Promise<void> {
  await scope
    .insertInto("duty_event")
    .values({ organ_id: organId, ...event })
    .execute();
}
