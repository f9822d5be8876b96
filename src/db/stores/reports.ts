import { type Insertable, type Selectable, sql } from "kysely";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { Scope } from "../database.ts";
import type { ReleaseRow } from "../rows/reports.ts";

/** The prose of a report as saved, bound figures as placeholders: section id → text. */
export type SavedSections = Record<string, string>;
export type SavedTables = AnnualReport["tables"];

/** The saved editions of a report, newest first. */
function editions(scope: Scope, organId: number, year: number) {
  return scope
    .selectFrom("report_edition")
    .innerJoin("account", "account.id", "report_edition.saved_by")
    .select([
      "report_edition.number",
      "report_edition.sections",
      "report_edition.tables",
      "report_edition.saved_at",
      "account.name as savedBy",
      "account.id as savedById",
    ])
    .where("organ_id", "=", organId)
    .where("year", "=", year)
    .orderBy("number", "desc");
}

type EditionLine = Awaited<ReturnType<ReturnType<typeof editions>["executeTakeFirstOrThrow"]>>;
const read = (row: EditionLine | undefined) =>
  row && { ...row, sections: row.sections as SavedSections, tables: row.tables as SavedTables | null };

export async function latestSections(scope: Scope, organId: number, year: number) {
  return read(await editions(scope, organId, year).executeTakeFirst());
}

export async function editionOf(scope: Scope, organId: number, year: number, number: number) {
  return read(await editions(scope, organId, year).where("report_edition.number", "=", number).executeTakeFirst());
}

/** Who saved which edition and when, newest first, without the texts. */
export async function editionLines(scope: Scope, organId: number, year: number) {
  return scope
    .selectFrom("report_edition")
    .innerJoin("account", "account.id", "report_edition.saved_by")
    .select(["report_edition.number", "report_edition.saved_at as savedAt", "account.name as savedBy"])
    .where("organ_id", "=", organId)
    .where("year", "=", year)
    .orderBy("number", "desc")
    .execute();
}

/** Makes two people who act on one report take turns, so that the second sees what the first did. */
export async function lockReport(scope: Scope, organId: number, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report/${organId}/${year}`}, 0))`.execute(scope);
}

/** Saves the prose, and the tables as they stand, as a new edition. @returns its number. */
export async function insertSections(
  scope: Scope,
  organId: number,
  year: number,
  content: { sections: SavedSections; tables: SavedTables },
  by: number,
  at: Date,
): Promise<number> {
  const { number } = await scope
    .insertInto("report_edition")
    .values({
      organ_id: organId,
      year,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from report_edition where organ_id = ${organId} and year = ${year})`,
      sections: JSON.stringify(content.sections),
      tables: JSON.stringify(content.tables),
      saved_by: by,
      saved_at: at,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

/** The report of a year as it was released, if it was. */
export function releaseOf(scope: Scope, organId: number, year: number): Promise<Selectable<ReleaseRow> | undefined> {
  return scope
    .selectFrom("report_release")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("year", "=", year)
    .executeTakeFirst();
}

export async function insertRelease(scope: Scope, release: Insertable<ReleaseRow>): Promise<void> {
  await scope.insertInto("report_release").values(release).execute();
}

/** The years whose reports have been released, newest first. */
export async function releasedYears(scope: Scope, organId: number): Promise<{ year: number; released_on: string }[]> {
  return scope
    .selectFrom("report_release")
    .select(["year", "released_on"])
    .where("organ_id", "=", organId)
    .orderBy("year", "desc")
    .execute();
}
