import type { DisputeProgress } from "../../contract/disputes.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { disputeForUpdate, progressDispute as storeProgress } from "../../db/stores/disputes.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Records the procedure of a dispute and when the organ filed its answer 提交答复、答辩. */
export function progressDispute(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  input: DisputeProgress,
): Promise<void> {
  return perform(office, person, organ, "dispute.record", async ({ scope, organ, today, record }) => {
    const dispute = await disputeForUpdate(scope, organ.id, id);
    if (!dispute) throw new Refusal("not-found");
    const { answeredOn } = input;
    if (answeredOn && (answeredOn < dispute.opened_on || answeredOn > today))
      throw new Refusal("invalid", {}, { answeredOn: `提交之日须在收到副本之日 ${dispute.opened_on} 至今天之间` });
    await storeProgress(scope, organ.id, id, input);
    await record("dispute", id, "dispute-progressed", { simple: input.simple, answeredOn });
  });
}
