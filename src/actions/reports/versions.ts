import type { ReportVersion, ReportVersions } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { reviewsOf } from "../../db/stores/report-reviews.ts";
import { editionLines, editionOf, releaseOf } from "../../db/stores/reports.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { buildReport, reportWith } from "./figures.ts";
import { requireForm } from "./form.ts";

/** The versions of a report 版本: every edition with who saved it and what became of it, newest first. */
export function listVersions(office: Office, person: Account, organCode: string, year: number): Promise<ReportVersions> {
  requireForm(office, year);
  return perform(office, person, organCode, "organ.read", async ({ scope, organ }) => {
    const reviews = await reviewsOf(scope, organ.id, year);
    const release = await releaseOf(scope, organ.id, year);
    const editions = await editionLines(scope, organ.id, year);
    return {
      versions: editions.map(({ number, savedAt, savedBy }) => ({
        number,
        savedBy,
        savedAt: savedAt.toISOString(),
        released: release?.edition === number,
        steps: reviews
          .filter(({ edition }) => edition === number)
          .map(({ step, doneByName, done_at, reason, digest }) => ({
            step,
            by: doneByName,
            at: done_at.toISOString(),
            reason,
            digest,
          })),
      })),
      releasedOn: release?.released_on ?? null,
    };
  });
}

/** One version in full. @throws Refusal `not-found` for an edition that was never saved. */
export function readVersion(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  version: string,
): Promise<ReportVersion> {
  const form = requireForm(office, year);
  return perform(office, person, organCode, "organ.read", (desk) => versionAt(office, desk, form, year, version));
}

/** `now`: from the records as they stand; `released`: as published; a number: that edition with the tables of its day. */
export async function versionAt(
  office: Office,
  desk: Desk,
  form: AnnualReportForm,
  year: number,
  version: string,
): Promise<{ report: AnnualReport; tablesKept: boolean }> {
  const { scope, organ } = desk;
  if (version === "now") return { report: (await buildReport(office, desk, form, year)).report, tablesKept: true };
  if (version === "released") {
    const release = await releaseOf(scope, organ.id, year);
    if (!release) throw new Refusal("not-found");
    return { report: release.content as AnnualReport, tablesKept: true };
  }
  const edition = await editionOf(scope, organ.id, year, Number(version));
  if (!edition) throw new Refusal("not-found");
  const tables = edition.tables ?? (await buildReport(office, desk, form, year)).report.tables;
  return { report: reportWith(organ.name, form, year, tables, edition.sections), tablesKept: edition.tables !== null };
}
