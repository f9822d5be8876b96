import type { DisputeEnd } from "../../contract/disputes.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { disputeForUpdate, endDispute as storeEnd } from "../../db/stores/disputes.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Records how a reconsideration or a lawsuit ended 登记结果. It then counts in table four of the year in which it ended. */
export function endDispute(office: Office, person: Account, organ: string, id: number, input: DisputeEnd): Promise<void> {
  return perform(office, person, organ, "dispute.record", async ({ scope, organ, today, record }) => {
    const dispute = await disputeForUpdate(scope, organ.id, id);
    if (!dispute) throw new Refusal("not-found");
    if (dispute.ended_on) throw new Refusal("already-ended", { endedOn: dispute.ended_on });
    if (input.endedOn < dispute.opened_on)
      throw new Refusal("invalid", {}, { endedOn: `结案日期不能早于收到副本之日 ${dispute.opened_on}` });
    if (input.endedOn > today) throw new Refusal("invalid", {}, { endedOn: "结案日期不能晚于今天" });

    if (input.decisionReceivedOn && (input.decisionReceivedOn < dispute.opened_on || input.decisionReceivedOn > today))
      throw new Refusal("invalid", {}, { decisionReceivedOn: `收到文书之日须在 ${dispute.opened_on} 至今天之间` });

    await storeEnd(scope, organ.id, id, {
      result: input.result,
      on: input.endedOn,
      lesson: input.lesson,
      decisionReceivedOn: input.decisionReceivedOn || null,
    });
    await record("dispute", id, "dispute-ended", { result: input.result, endedOn: input.endedOn });
  });
}
