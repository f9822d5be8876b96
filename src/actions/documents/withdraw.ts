import type { Account } from "../../db/stores/accounts.ts";
import { newestEditions } from "../../db/stores/documents.ts";
import { insertWithdrawal, withdrawalOf } from "../../db/stores/withdrawals.ts";
import { type Office, perform } from "../office.ts";
import { logPublication } from "../publication/append.ts";
import { Refusal } from "../refusal.ts";
import { indexDocument } from "../search/index-document.ts";

/**
 * Takes a published document back 撤回: readers find a tombstone with the reason where it stood.
 *
 * Basis: 条例 art. 6, 17; 政府网站发展指引 (国办发〔2017〕47号).
 */
export function withdrawDocument(office: Office, person: Account, organ: string, id: number, reason: string): Promise<void> {
  return perform(office, person, organ, "document.withdraw", async (desk) => {
    const { scope, organ, today, now, record } = desk;
    const { published } = await newestEditions(scope, organ.id, id);
    if (published === null) throw new Refusal("not-found");
    const former = await withdrawalOf(scope, organ.id, id);
    if (former) throw new Refusal("already-withdrawn", { withdrawnOn: former.withdrawn_on });
    await insertWithdrawal(scope, organ.id, id, { reason, by: person.id, on: today, at: now });
    await indexDocument(desk, id);
    await logPublication(office, desk, id, "withdrawn");
    await record("document", id, "document-withdrawn", { edition: published, reason });
  });
}
