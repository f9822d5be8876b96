import { Application, type CHANNELS, type Registration } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { CHANNELS as ARRIVALS, type Channel, receiptOf } from "../../domain/requests/receipt.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { type Receipt, takeIn } from "./take-in.ts";

/** The channel of article 31 that each way of arrival is. */
export const RECEIPT_CHANNEL = {
  portal: "online",
  email: "online",
  "in-person": "in-person",
  "registered-mail": "signed-mail",
  "ordinary-mail": "ordinary-mail",
  fax: "fax",
} as const satisfies Record<(typeof CHANNELS)[number], Channel>;

/** The day on which the Regulations came into force: before it nobody could ask. */
const FIRST_DAY = "2008-05-01";

/** Enters a request that came at the counter, by mail, e-mail or fax 登记. */
export function registerRequest(office: Office, person: Account, organ: string, input: Registration): Promise<Receipt> {
  return perform(office, person, organ, "request.register", (desk) => {
    const fields = dateProblems(input, desk.today);
    if (fields) throw new Refusal("invalid", {}, fields);
    return takeIn(office, desk, Application.parse(input), {
      channel: input.channel,
      arrivedOn: input.arrivedOn,
      receivedOn: input.receivedOn,
      ground: receiptGround(office, input),
      registeredBy: person.id,
      submissionKey: input.submissionKey,
    });
  });
}

function dateProblems({ channel, arrivedOn, receivedOn }: Registration, today: string): Record<string, string> | undefined {
  if (arrivedOn < FIRST_DAY) return { arrivedOn: `《条例》自 ${FIRST_DAY} 起施行，到达日期不能更早` };
  if (arrivedOn > today) return { arrivedOn: "到达日期不能晚于今天" };
  if (receivedOn > today) return { receivedOn: "收到申请之日不能晚于今天" };
  if (receivedOn < arrivedOn) return { receivedOn: `收到申请之日不能早于到达日期 ${arrivedOn}` };
  const { decides } = ARRIVALS[RECEIPT_CHANNEL[channel]];
  if (decides === "arrival" && receivedOn !== arrivedOn) return { receivedOn: "当面提交和签收的邮件，到达当日即为收到申请之日" };
  return undefined;
}

function receiptGround({ law }: Office, { channel, arrivedOn, receivedOn }: Registration): string {
  const { ground, basis } = receiptOf({ channel: RECEIPT_CHANNEL[channel], arrivedOn, confirmedOn: receivedOn });
  return `${ground}（${law.cite(basis)}）`;
}
