import type { Account } from "../../db/stores/accounts.ts";
import { outcomeOf, requestByNumber } from "../../db/stores/requests.ts";
import { type OfficialLetter, writeOfficialLetter } from "../../engines/writing/official-letter.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { issuedReply } from "../letters/read.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { openApplication, replyWords } from "./application.ts";
import { remedyFor } from "./remedy.ts";

/** The reply letter 答复书 of a decided request as docx. @throws Refusal `not-found` while there is none. */
export async function replyLetter(office: Office, person: Account, organ: string, number: string): Promise<Uint8Array> {
  return perform(office, person, organ, "applicant.read", (desk) => replyFile(office, desk, number));
}

/** The very bytes that were issued; a reply given without a letter being kept is written anew from the record. */
export async function replyFile(office: Office, desk: Desk, number: string): Promise<Uint8Array> {
  const request = await requestByNumber(desk.scope, desk.organ.id, number);
  const issued = request && (await issuedReply(office, desk, request));
  return issued ?? writeOfficialLetter(await composeReply(office, desk, number));
}

export async function composeReply(office: Office, desk: Desk, number: string): Promise<OfficialLetter> {
  const { scope, organ } = desk;
  const request = await requestByNumber(scope, organ.id, number);
  const decided = request && (await outcomeOf(scope, organ.id, request.id));
  const application = request && openApplication(office, organ.id, request);
  if (!request || !decided?.document_number || !application) throw new Refusal("not-found");

  const profile = await requireProfile(desk);
  const outcome = office.law.outcome(decided.outcome as OutcomeId);
  const variant = decided.variant ? outcome.variants[decided.variant] : undefined;
  const remedy = remedyFor(office, decided, profile);
  const { reply, reasons } = replyWords(office, organ.id, request, decided);
  return {
    heading: organ.name,
    title: "政府信息公开申请答复书",
    number: decided.document_number,
    addressee: application.name,
    paragraphs: [
      `我单位于${inWords(request.received_on)}收到您提出的政府信息公开申请（编号 ${request.number}），申请公开“${application.description}”。`,
      `经审查，根据${office.law.cite(variant?.basis ?? outcome.basis)}的规定，现答复如下：`,
      ...reply.split(/\n+/).filter((line) => line.trim() !== ""),
      ...(reasons ? [`理由：${reasons}`] : []),
      ...(remedy ? [remedy] : []),
      "特此告知。",
    ],
    signer: organ.name,
    date: decided.decided_on,
    contact: `${profile.disclosure_office}　${profile.telephone}　${profile.address}`,
  };
}

/** `2023-09-22` → 2023年9月22日. */
function inWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
