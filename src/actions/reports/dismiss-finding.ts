import type { VerdictInput } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertVerdict } from "../../db/stores/report-reviews.ts";
import { type Office, perform } from "../office.ts";
import { requireForm } from "./form.ts";

/**
 * Lets a finding stand with a reason 忽略并说明, as long as the same fault stands; an empty reason takes that back.
 * It silences no error: those stop the release, whatever was said about them.
 */
export function dismissFinding(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  fingerprint: string,
  { reason }: VerdictInput,
): Promise<void> {
  requireForm(office, year);
  return perform(office, person, organCode, "report.edit", async ({ scope, organ, now, record }) => {
    await insertVerdict(scope, { organ_id: organ.id, year, fingerprint, reason, given_by: person.id, given_at: now });
    await record("report", year, reason ? "finding-dismissed" : "finding-restored", { fingerprint });
  });
}
