import type { SectionsInput } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertSections, latestSections, lockReport } from "../../db/stores/reports.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { requireForm } from "./form.ts";

/**
 * Saves the prose of a report as a new edition 保存报告文字.
 *
 * @throws Refusal `stale-edition` when somebody saved since the editor opened; their text and this one both stay.
 */
export function saveSections(
  office: Office,
  person: Account,
  organ: string,
  year: number,
  input: SectionsInput,
): Promise<{ edition: number }> {
  requireForm(office, year);
  return perform(office, person, organ, "report.edit", async ({ scope, organ, now, record }) => {
    await lockReport(scope, organ.id, year);
    const latest = await latestSections(scope, organ.id, year);
    if (!latest && input.edition !== null) throw new Refusal("nothing-saved");
    if ((latest?.number ?? null) !== input.edition)
      throw new Refusal("stale-edition", { savedBy: latest?.savedBy ?? "", edition: latest?.number ?? 0 });

    const sections = Object.fromEntries(Object.entries(input.sections).filter(([, text]) => text !== undefined)) as Record<
      string,
      string
    >;
    const edition = await insertSections(scope, organ.id, year, { ...latest?.sections, ...sections }, person.id, now);
    await record("report", year, "report-saved", { edition });
    return { edition };
  });
}
