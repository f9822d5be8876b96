import { dayInChina } from "../../calendar/plain-date.ts";
import type { ReportView } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { verdictsOf } from "../../db/stores/report-reviews.ts";
import { differingCells } from "../../domain/annual-report/difference.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { type Office, perform } from "../office.ts";
import { auditOwnReport, measureOf } from "./audit.ts";
import { requireForm } from "./form.ts";
import { standingOf } from "./standing.ts";

/** The annual report of any year 年度报告, computed now or as it was released, with what the audit says of it. */
export function readReport(office: Office, person: Account, organCode: string, year: number): Promise<ReportView> {
  const form = requireForm(office, year);
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const { report: computed, prose, saved, release, reviews, last, state, digest } = await standingOf(office, desk, form, year);
    const report = release ? (release.content as AnnualReport) : computed;
    const submitted = reviews.findLast(({ step }) => step === "submitted");
    return {
      report,
      prose,
      digest: release?.digest ?? digest,
      findings: (await auditOwnReport(office, desk, report)) as ReportView["findings"],
      measure: await measureOf(desk, year),
      verdicts: (await verdictsOf(desk.scope, desk.organ.id, year)).map(({ fingerprint, reason, givenBy, given_at }) => ({
        fingerprint,
        reason,
        by: givenBy,
        on: dayInChina(given_at),
      })),
      review: {
        state,
        by: last?.doneByName ?? null,
        at: last?.done_at.toISOString() ?? null,
        reason: last?.reason ?? "",
        own: saved?.savedById === person.id || submitted?.done_by === person.id,
      },
      complete: desk.today > `${year}-12-31`,
      savedBy: saved?.savedBy ?? null,
      savedAt: saved?.saved_at.toISOString() ?? null,
      edition: saved?.number ?? null,
      releasedOn: release?.released_on ?? null,
      moved: release ? differingCells(report.tables, computed.tables) : [],
    };
  });
}
