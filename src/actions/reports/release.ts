import type { Account } from "../../db/stores/accounts.ts";
import { insertRelease, lockReport } from "../../db/stores/reports.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { auditOwnReport } from "./audit.ts";
import { requireForm } from "./form.ts";
import { standingOf } from "./standing.ts";

/**
 * Releases the report of a finished year 发布年度报告: its tables and prose are fixed as they were approved.
 *
 * Another person than the one who saved the prose must do it, and no finding at level error may stand.
 * Basis: 条例 art. 17, 49.
 */
export function releaseReport(office: Office, person: Account, organCode: string, year: number): Promise<void> {
  const form = requireForm(office, year);
  return perform(office, person, organCode, "report.release", async (desk) => {
    const { scope, organ, today, now, record } = desk;
    if (today <= `${year}-12-31`) throw new Refusal("year-not-over", { year });
    await lockReport(scope, organ.id, year);
    const { release, report, saved, last, state } = await standingOf(office, desk, form, year);
    if (release) throw new Refusal("already-released", { publishedOn: release.released_on });
    if (!saved) throw new Refusal("nothing-saved");
    if (saved.savedById === person.id) throw new Refusal("own-draft");
    const errors = (await auditOwnReport(office, desk, report)).filter(({ severity }) => severity === "error");
    if (errors[0]) throw new Refusal("report-faulty", { count: errors.length, first: errors[0].message });
    if (state === "outdated") throw new Refusal("report-changed");
    if (state !== "approved") throw new Refusal("not-approved");

    await insertRelease(scope, {
      organ_id: organ.id,
      year,
      edition: saved.number,
      content: JSON.stringify(report),
      saved_by: saved.savedById,
      released_by: person.id,
      released_on: today,
      released_at: now,
      approval: last!.number,
      digest: last!.digest,
    });
    await record("report", year, "report-released", { edition: saved.number, digest: last!.digest });
  });
}
