import type { Account } from "../../db/stores/accounts.ts";
import { insertRelease, releaseOf } from "../../db/stores/reports.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { auditOwnReport } from "./audit.ts";
import { buildReport } from "./figures.ts";
import { requireForm } from "./form.ts";

/**
 * Releases the report of a finished year 发布年度报告: its tables and prose are fixed as they stand now.
 *
 * Another person than the one who saved the prose must do it, and no finding at level error may stand.
 * Basis: 条例 art. 17, 49.
 */
export function releaseReport(office: Office, person: Account, organCode: string, year: number): Promise<void> {
  const form = requireForm(office, year);
  return perform(office, person, organCode, "report.release", async (desk) => {
    const { scope, organ, today, now, record } = desk;
    if (today <= `${year}-12-31`) throw new Refusal("year-not-over", { year });
    const earlier = await releaseOf(scope, organ.id, year);
    if (earlier) throw new Refusal("already-released", { publishedOn: earlier.released_on });

    const { report, saved } = await buildReport(office, desk, form, year);
    if (!saved) throw new Refusal("nothing-saved");
    if (saved.savedById === person.id) throw new Refusal("own-draft");
    const errors = (await auditOwnReport(office, desk, report)).filter(({ severity }) => severity === "error");
    if (errors[0]) throw new Refusal("report-faulty", { count: errors.length, first: errors[0].message });

    await insertRelease(scope, {
      organ_id: organ.id,
      year,
      edition: saved.number,
      content: JSON.stringify(report),
      saved_by: saved.savedById,
      released_by: person.id,
      released_on: today,
      released_at: now,
    });
    await record("report", year, "report-released", { edition: saved.number });
  });
}
