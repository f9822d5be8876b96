import type * as z from "zod";
import { Application, type CHANNELS, Registration } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { requestByNumber, sameLetter } from "../../db/stores/requests.ts";
import { CHANNELS as ARRIVALS, type Channel, receiptOf } from "../../domain/requests/receipt.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { queryCodeHash } from "./query-code.ts";
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

/** Enters a request that came at the counter, by mail, e-mail or fax 登记; what else its letter asks for becomes cases of their own. */
export function registerRequest(office: Office, person: Account, organ: string, given: Registration): Promise<Registered> {
  const input = Registration.parse(given);
  return perform(office, person, organ, "request.register", (desk) => enter(office, desk, input, person.id));
}

/** A receipt, with those of the other cases that the same letter became. */
export type Registered = Receipt & { others: Pick<Receipt, "number" | "queryCode" | "dueOn">[] };

/** Enters one letter in the transaction of a desk. */
export async function enter(office: Office, desk: Desk, input: z.output<typeof Registration>, by: number): Promise<Registered> {
  const fields = registrationProblems(input, desk.today);
  if (fields) throw new Refusal("invalid", {}, fields);
  const application = Application.parse(input);
  const arrival = {
    channel: input.channel,
    arrivedOn: input.arrivedOn,
    receivedOn: input.receivedOn ?? input.arrivedOn,
    unconfirmed: input.receivedOn === null,
    ground: receiptGround(office, input),
    registeredBy: by,
    dictated: input.dictated === "yes",
  };
  const receipt = await takeIn(office, desk, application, { ...arrival, submissionKey: input.submissionKey });
  const { id, queryCode, dueOn } = receipt;
  if (receipt.repeated) {
    const request = await requestByNumber(desk.scope, desk.organ.id, receipt.number);
    const numbers = request ? await sameLetter(desk.scope, desk.organ.id, request) : [];
    return { ...receipt, others: numbers.map((number) => ({ number, queryCode, dueOn })) };
  }
  const others: Registered["others"] = [];
  for (const description of input.alsoWanted) {
    const letter = { first: id, queryCodeHash: queryCodeHash(queryCode) };
    const { number } = await takeIn(office, desk, { ...application, description }, { ...arrival, letter });
    others.push({ number, queryCode, dueOn });
  }
  return { ...receipt, others };
}

/** What stands against the day of receipt and its ground, by field. Basis: 条例 art. 29, 31. */
export function registrationProblems(
  { channel, arrivedOn, receivedOn, dictated }: z.output<typeof Registration>,
  today: string,
): Record<string, string> | undefined {
  if (arrivedOn < FIRST_DAY) return { arrivedOn: `《条例》自 ${FIRST_DAY} 起施行，到达日期不能更早` };
  if (arrivedOn > today) return { arrivedOn: "到达日期不能晚于今天" };
  if (dictated === "yes" && channel !== "in-person") return { dictated: "口头申请由工作人员代填的，渠道为当面提交" };
  const { decides } = ARRIVALS[RECEIPT_CHANNEL[channel]];
  if (receivedOn === null) return decides === "arrival" ? { receivedOn: "请填写收到申请之日" } : undefined;
  if (receivedOn > today) return { receivedOn: "收到申请之日不能晚于今天" };
  if (receivedOn < arrivedOn) return { receivedOn: `收到申请之日不能早于到达日期 ${arrivedOn}` };
  if (decides === "arrival" && receivedOn !== arrivedOn) return { receivedOn: "当面提交和签收的邮件，到达当日即为收到申请之日" };
  return undefined;
}

function receiptGround({ law }: Office, { channel, arrivedOn, receivedOn, dictated }: z.output<typeof Registration>): string {
  const arrival = { channel: RECEIPT_CHANNEL[channel], arrivedOn, ...(receivedOn ? { confirmedOn: receivedOn } : {}) };
  const { ground, basis } = receiptOf(arrival);
  const oral = dictated === "yes" ? "；申请人口头提出，由工作人员代为填写（第二十九条第一款）" : "";
  return `${ground}（${law.cite(basis)}）${oral}`;
}
