import type { NewDispute } from "../../contract/disputes.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertDispute } from "../../db/stores/disputes.ts";
import { requestByNumber } from "../../db/stores/requests.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Registers a reconsideration or a lawsuit 登记复议、诉讼. It counts as pending until it is ended. @returns its id. */
export function registerDispute(office: Office, person: Account, organ: string, input: NewDispute): Promise<number> {
  return perform(office, person, organ, "dispute.record", async ({ scope, organ, today, record }) => {
    if (input.openedOn > today) throw new Refusal("invalid", {}, { openedOn: "收到副本之日不能晚于今天" });
    const request = input.requestNumber ? await requestByNumber(scope, organ.id, input.requestNumber) : undefined;
    if (input.requestNumber && !request)
      throw new Refusal("invalid", {}, { requestNumber: "没有这个编号的申请，请核对，或者留空" });

    const id = await insertDispute(scope, {
      organ_id: organ.id,
      kind: input.kind,
      request_id: request?.id ?? null,
      case_number: input.caseNumber,
      tribunal: input.tribunal,
      subject: input.subject,
      simple: input.simple ?? false,
      opened_on: input.openedOn,
      result: null,
      ended_on: null,
    });
    await record("dispute", id, "dispute-registered", { kind: input.kind, openedOn: input.openedOn });
    return id;
  });
}
