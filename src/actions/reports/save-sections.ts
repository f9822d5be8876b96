import type { SectionsInput } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertSections, lockReport } from "../../db/stores/reports.ts";
import { REVIEW_STATES } from "../../domain/annual-report/review.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { requireForm } from "./form.ts";
import { standingOf } from "./standing.ts";

/**
 * Saves the prose of a report as a new edition 保存报告文字.
 *
 * @throws Refusal `report-under-review` while a reviewer has it, `stale-edition` when somebody saved since the editor opened; their text and this one both stay.
 */
export function saveSections(
  office: Office,
  person: Account,
  organ: string,
  year: number,
  input: SectionsInput,
): Promise<{ edition: number }> {
  const form = requireForm(office, year);
  return perform(office, person, organ, "report.edit", async (desk) => {
    const { scope, organ, now, record } = desk;
    await lockReport(scope, organ.id, year);
    const { saved: latest, prose, report, release, state } = await standingOf(office, desk, form, year);
    if (release) throw new Refusal("already-released", { publishedOn: release.released_on });
    if (!REVIEW_STATES[state].mayWrite) throw new Refusal("report-under-review");
    if (!latest && input.edition !== null) throw new Refusal("nothing-saved");
    if ((latest?.number ?? null) !== input.edition)
      throw new Refusal("stale-edition", { savedBy: latest?.savedBy ?? "", edition: latest?.number ?? 0 });

    const sections = Object.fromEntries(Object.entries(input.sections).filter(([, text]) => text !== undefined)) as Record<
      string,
      string
    >;
    // Whatever was not touched is kept as it was read, drafted or saved, so that an edition is whole.
    const content = { sections: { ...prose, ...sections }, tables: report.tables };
    const edition = await insertSections(scope, organ.id, year, content, person.id, now);
    await record("report", year, "report-saved", { edition });
    return { edition };
  });
}
