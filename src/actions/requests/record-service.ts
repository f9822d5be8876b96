import type * as z from "zod";
import { Service } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { outcomeOf, requestForUpdate, recordService as storeService } from "../../db/stores/requests.ts";
import { DELIVERY_METHODS } from "../../domain/requests/delivery.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/**
 * Records how and when a reply reached the applicant 送达; whether it was in time is told by this day.
 *
 * Basis: 国办公开办函〔2016〕235号.
 */
export function recordService(office: Office, person: Account, organ: string, number: string, given: Service): Promise<void> {
  const input = Service.parse(given);
  return perform(office, person, organ, "request.reply", async ({ scope, organ, today, record }) => {
    const request = await requestForUpdate(scope, organ.id, number);
    const outcome = request && (await outcomeOf(scope, organ.id, request.id));
    if (!request || !outcome) throw new Refusal("not-found");
    // A signature may come in after the letter was handed to the post; everything else is told once.
    if (outcome.served_on && !(outcome.served_on === input.servedOn && input.signedOn && !outcome.signed_on))
      throw new Refusal("already-served", { servedOn: outcome.served_on });
    const fields = serviceProblems(input, outcome.decided_on, today);
    if (fields) throw new Refusal("invalid", {}, fields);

    await storeService(scope, organ.id, request.id, {
      service_method: input.serviceMethod,
      served_on: input.servedOn,
      tracking_number: input.trackingNumber || outcome.tracking_number,
      signed_on: DELIVERY_METHODS[input.serviceMethod].madeBy === "signature" ? input.servedOn : input.signedOn,
    });
    await record("request", request.id, "reply-served", { method: input.serviceMethod, servedOn: input.servedOn });
  });
}

/** What stands against this service, by field. */
function serviceProblems(
  { serviceMethod, servedOn, signedOn, trackingNumber }: z.output<typeof Service>,
  decidedOn: string,
  today: string,
): Record<string, string> | undefined {
  if (servedOn < decidedOn) return { servedOn: `送达日期不能早于答复日期 ${decidedOn}` };
  if (servedOn > today) return { servedOn: "送达日期不能晚于今天" };
  if (signedOn && (signedOn < servedOn || signedOn > today)) return { signedOn: "签收日期不能早于交邮日期，也不能晚于今天" };
  if (serviceMethod === "post" && trackingNumber !== "" && !/^[0-9A-Z]{8,20}$/i.test(trackingNumber))
    return { trackingNumber: "邮件号只含数字和字母，例如 1234567890123" };
  return undefined;
}
