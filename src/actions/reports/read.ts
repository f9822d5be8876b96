import { dayInChina } from "../../calendar/plain-date.ts";
import type { ReportView } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { releaseOf } from "../../db/stores/reports.ts";
import { changedCells } from "../../domain/annual-report/difference.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { type Office, perform } from "../office.ts";
import { auditOwnReport } from "./audit.ts";
import { buildReport } from "./figures.ts";
import { requireForm } from "./form.ts";

/** The annual report of any year, computed now, with what the audit says of it 年度报告. */
export function readReport(office: Office, person: Account, organCode: string, year: number): Promise<ReportView> {
  const form = requireForm(office, year);
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const { report, saved } = await buildReport(office, desk, form, year);
    const release = await releaseOf(desk.scope, desk.organ.id, year);
    return {
      report,
      findings: (await auditOwnReport(office, desk, report)) as ReportView["findings"],
      complete: desk.today > `${year}-12-31`,
      savedBy: saved?.savedBy ?? null,
      savedAt: saved ? dayInChina(saved.saved_at) : null,
      edition: saved?.number ?? null,
      releasedOn: release?.released_on ?? null,
      changedSinceRelease: release ? changedCells((release.content as AnnualReport).tables, report.tables) : 0,
    };
  });
}
