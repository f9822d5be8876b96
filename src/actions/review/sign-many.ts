import type { SignedOne } from "../../contract/review.ts";
import type { Account } from "../../db/stores/accounts.ts";
import type { Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { sign } from "./sign.ts";

/**
 * Passes several documents at the stage they wait for 批量签批, each in a transaction of its own and by the same rules as one: what is
 * not settled, not this person's, or changed since it was listed is left and says why; it does not stop the others.
 */
export async function signMany(
  office: Office,
  person: Account,
  organ: string,
  documents: readonly { id: number; edition: number; digest: string }[],
  opinion: string,
): Promise<SignedOne[]> {
  const signed: SignedOne[] = [];
  for (const { id, edition, digest } of documents) {
    const problem = await sign(office, person, organ, id, edition, { passed: true, opinion, digest }).then(
      () => null,
      (reason: unknown) => {
        if (reason instanceof Refusal) return reason.message;
        throw reason;
      },
    );
    signed.push({ id, edition, problem });
  }
  return signed;
}
