import type { PlainDate } from "../../calendar/plain-date.ts";
import type { DocumentNumber } from "../../domain/review/document-number.ts";
import type { Scope } from "../database.ts";

/** A line of the issue register 发文登记. */
export interface IssuedDocument extends DocumentNumber {
  number: string;
  title: string;
  writtenOn: PlainDate;
  section: string;
  ground: string | null;
}

/** Records issued documents; a number that is there already gets the new title, day and section, and keeps its ground unless one is given. */
export async function recordIssued(
  scope: Scope,
  organId: number,
  issued: readonly IssuedDocument[],
  by: number,
  at: Date,
): Promise<void> {
  for (const { number, series, year, serial, title, writtenOn, section, ground } of issued)
    await scope
      .insertInto("issued_document")
      .values({
        organ_id: organId,
        number,
        series,
        year,
        serial,
        title,
        written_on: writtenOn,
        section,
        ground,
        recorded_by: by,
        recorded_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["organ_id", "series", "year", "serial"])
          .doUpdateSet({ title, written_on: writtenOn, section, ...(ground === null ? {} : { ground }) }),
      )
      .execute();
}

export function issuedDocuments(scope: Scope, organId: number) {
  return scope
    .selectFrom("issued_document")
    .selectAll()
    .where("organ_id", "=", organId)
    .orderBy("year", "desc")
    .orderBy("series")
    .orderBy("serial")
    .execute();
}

export async function setGround(scope: Scope, organId: number, id: number, ground: string): Promise<boolean> {
  const rows = await scope
    .updateTable("issued_document")
    .set({ ground })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .returning("id")
    .execute();
  return rows.length === 1;
}

/** The document numbers of everything drafted, with where it stands: what the register is held against. */
export function numberedEditions(scope: Scope, organId: number) {
  return scope
    .selectFrom("edition")
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "edition.organ_id").onRef("document.id", "=", "edition.document_id"),
    )
    .where("edition.organ_id", "=", organId)
    .where("edition.document_number", "is not", null)
    .select(["edition.document_number as number", "edition.published_on as publishedOn", "document.index_number as indexNumber"])
    .execute();
}
