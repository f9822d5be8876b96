import type { Service } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { outcomeOf, requestForUpdate, recordService as storeService } from "../../db/stores/requests.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/**
 * Records how and when a reply reached the applicant 送达; whether it was in time is told by this day.
 *
 * Basis: 国办公开办函〔2016〕235号.
 */
export function recordService(office: Office, person: Account, organ: string, number: string, input: Service): Promise<void> {
  return perform(office, person, organ, "request.reply", async ({ scope, organ, today, record }) => {
    const request = await requestForUpdate(scope, organ.id, number);
    const outcome = request && (await outcomeOf(scope, organ.id, request.id));
    if (!request || !outcome) throw new Refusal("not-found");
    if (outcome.served_on) throw new Refusal("already-served", { servedOn: outcome.served_on });
    if (input.servedOn < outcome.decided_on)
      throw new Refusal("invalid", {}, { servedOn: `送达日期不能早于答复日期 ${outcome.decided_on}` });
    if (input.servedOn > today) throw new Refusal("invalid", {}, { servedOn: "送达日期不能晚于今天" });

    await storeService(scope, organ.id, request.id, input.serviceMethod, input.servedOn);
    await record("request", request.id, "reply-served", { method: input.serviceMethod, servedOn: input.servedOn });
  });
}
