import type { Dispute } from "../../contract/disputes.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { listDisputes as storedDisputes } from "../../db/stores/disputes.ts";
import { type Office, perform } from "../office.ts";

/** The register of reconsiderations and lawsuits 复议诉讼台账, newest first. */
export function listDisputes(office: Office, person: Account, organ: string): Promise<Dispute[]> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const rows = await storedDisputes(scope, organ.id);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      caseNumber: row.case_number,
      tribunal: row.tribunal,
      subject: row.subject,
      openedOn: row.opened_on,
      result: row.result,
      endedOn: row.ended_on,
      lesson: row.lesson,
    }));
  });
}
