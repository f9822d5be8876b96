import type { Account } from "../../db/stores/accounts.ts";
import { editionForUpdate } from "../../db/stores/documents.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { sign } from "../review/sign.ts";

/**
 * Releases a reviewed document 审核发布 by signing its last stage: from this moment readers see it. The database itself refuses the drafter.
 *
 * Basis: 条例 art. 17, 26.
 */
export async function releaseDocument(office: Office, person: Account, organ: string, id: number, number: number): Promise<void> {
  await perform(office, person, organ, "document.release", async ({ scope, organ }) => {
    if (!(await editionForUpdate(scope, organ.id, id, number))) throw new Refusal("not-found");
  });
  await sign(office, person, organ, id, number, { passed: true, opinion: "同意发布" });
}
