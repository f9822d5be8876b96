import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { requestsOfApplicant } from "../../db/stores/applicants.ts";
import { requestByNumber, type StoredRequest } from "../../db/stores/requests.ts";
import { type Fee, feeByItems, feeByPages } from "../../domain/fees/fee.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { digestsOf, indexApplicants } from "../requests/applicant-index.ts";
import { openApplication } from "../requests/application.ts";

/** A fee as it would be charged, with what it was computed from. */
export interface FeeQuote extends Fee {
  way: "items" | "pages";
  /** 按件: the place of this request among those of the applicant in the month; 按量: its pages. */
  quantity: number;
  /** The calendar month, `2023-09`. */
  month: string;
}

/** What the fee for a request would be 信息处理费试算: by its place in the applicant's month, or by its pages; never both. */
export function quoteFee(
  office: Office,
  person: Account,
  organ: string,
  number: string,
  asked: { way: "items" | "pages"; pages: number },
): Promise<FeeQuote> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const request = await requestByNumber(desk.scope, desk.organ.id, number);
    if (!request) throw new Refusal("not-found");
    return feeFor(office, desk, request, asked);
  });
}

/** Basis: 信息处理费管理办法 art. 3–5. */
export async function feeFor(
  office: Office,
  desk: Desk,
  request: StoredRequest,
  { way, pages }: { way: "items" | "pages"; pages: number },
): Promise<FeeQuote> {
  const month = request.received_on.slice(0, 7);
  if (way === "pages") return { ...feeByPages(pages, desk.today, office.law), way, quantity: pages, month };
  const ordinal = await ordinalInMonth(office, desk, request);
  return { ...feeByItems({ items: 1, before: ordinal - 1 }, desk.today, office.law), way, quantity: ordinal, month };
}

/** Which of the applicant's requests in its calendar month this one is, the first being 1. */
async function ordinalInMonth(office: Office, desk: Desk, request: StoredRequest): Promise<number> {
  const [from, to] = [`${request.received_on.slice(0, 7)}-01`, `${request.received_on.slice(0, 7)}-31`];
  await indexApplicants(office, desk);
  const application = openApplication(office, desk.organ.id, request);
  if (!application) throw new Refusal("not-found");
  const { identity } = digestsOf(office, desk.organ.id, application);
  const same = await requestsOfApplicant(desk.scope, desk.organ.id, identity, from, lastDay(to));
  return same.findIndex(({ id }) => id === request.id) + 1;
}

function lastDay(month: string): PlainDate {
  const [year, number] = month.split("-").map(Number);
  return `${month.slice(0, 7)}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`;
}

/** The passages of a notice: ground, arithmetic and sum. */
export function feeWords({ basis, steps, yuan }: FeeQuote): Record<string, string> {
  return { 收费依据: basis, 收费标准: steps.join("\n"), 收费金额: `${yuan}元` };
}
