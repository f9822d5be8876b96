import { Application } from "../../contract/requests.ts";
import type { StoredOutcome, StoredRequest } from "../../db/stores/requests.ts";
import { type CaseKey, seal, sealBeside, unseal, unsealBeside } from "../../storage/sealing.ts";
import type { Office } from "../office.ts";

const label = (organId: number, number: string) => `request/${organId}/${number}`;

/** Encrypts what the applicant wrote 申请内容 under a key of this case. */
export function sealApplication({ key }: Office, organId: number, number: string, application: Application) {
  const { sealed, sealedKey } = seal(application, label(organId, number), key);
  return { sealed, sealed_key: sealedKey };
}

/** What the applicant wrote; `null` when the case's key has been destroyed. */
export function openApplication(
  { key }: Office,
  organId: number,
  request: Pick<StoredRequest, "number" | "sealed" | "sealed_key">,
): Application | null {
  if (!request.sealed_key) return null;
  return Application.parse(
    unseal({ sealed: request.sealed, sealedKey: request.sealed_key }, label(organId, request.number), key),
  );
}

/** The first words of what is asked for, for lists. */
export function summaryOf(application: Application | null, length = 40): string {
  if (!application) return "（内容已依规定销毁）";
  const text = application.description.replace(/\s+/g, " ");
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** A name as lists show it: surname and marks for a person, the whole name for an organization. */
export function maskedName(application: Application | null): string {
  if (!application) return "——";
  return application.applicantKind === "natural-person"
    ? `${application.name.slice(0, 1)}${"*".repeat(Math.max(1, application.name.length - 1))}`
    : application.name;
}

const hidden = (text: string, shown: number) => `${"*".repeat(Math.max(3, text.length - shown))}${text.slice(-shown)}`;
const hiddenUnlessEmpty = (text: string, shown: number) => (text === "" ? "" : hidden(text, shown));

/** An application as it is shown before somebody asks for the whole 脱敏显示: enough to tell two applicants apart, not to reach one. */
export function maskedApplication(application: Application | null): Application | null {
  if (!application) return null;
  const { identityNumber, telephone, address, email, agentName, agentIdentityNumber, agentTelephone } = application;
  return {
    ...application,
    name: maskedName(application),
    identityNumber: hidden(identityNumber, 2),
    telephone: hidden(telephone, 2),
    address: `${address.slice(0, 6)}***`,
    email: email.replace(/^(.).*@/, "$1***@"),
    agentName: agentName === "" ? "" : `${agentName.slice(0, 1)}**`,
    agentIdentityNumber: hiddenUnlessEmpty(agentIdentityNumber, 2),
    agentTelephone: hiddenUnlessEmpty(agentTelephone, 2),
  };
}

/** The words of a step 事项的书面内容: what must be supplemented, who is asked, for what reasons. They may name people. */
export interface StepWords {
  note?: string | undefined;
  items?: string | undefined;
  party?: string | undefined;
  contact?: string | undefined;
  parts?: string[] | undefined;
}

type KeyedRequest = Pick<StoredRequest, "number" | "sealed_key">;

/** The key of a case, for what is sealed beside the application; `undefined` once it has been destroyed. */
export function keyOfCase(organId: number, { number, sealed_key }: KeyedRequest): CaseKey | undefined {
  return sealed_key ? { sealedKey: sealed_key, label: label(organId, number) } : undefined;
}

const wordsLabel = (organId: number, number: string) => `${label(organId, number)}/step`;

/** Encrypts the words of a step under the key of its case; nothing where nothing was said. */
export function sealWords({ key }: Office, organId: number, request: KeyedRequest, words: StepWords): Buffer | null {
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value && value.length > 0));
  const owner = keyOfCase(organId, request);
  if (!owner || Object.keys(said).length === 0) return null;
  return sealBeside(Buffer.from(JSON.stringify(said)), wordsLabel(organId, request.number), owner, key);
}

/** The words of a step; none once the key of the case has been destroyed. */
export function openWords({ key }: Office, organId: number, request: KeyedRequest, sealed: Buffer | null): StepWords {
  const owner = keyOfCase(organId, request);
  if (!owner || !sealed) return {};
  return JSON.parse(unsealBeside(sealed, wordsLabel(organId, request.number), owner, key).toString("utf8")) as StepWords;
}

/** What a reply says 答复的内容和理由. */
export interface ReplyWords {
  reply: string;
  reasons: string;
}

const replyLabel = (organId: number, number: string) => `${label(organId, number)}/reply`;

/** Encrypts the words of a reply under the key of its case. */
export function sealReply({ key }: Office, organId: number, request: KeyedRequest, words: ReplyWords): Buffer | null {
  const owner = keyOfCase(organId, request);
  return owner ? sealBeside(Buffer.from(JSON.stringify(words)), replyLabel(organId, request.number), owner, key) : null;
}

/** The words of a reply, or those with which the case ended without one; none once the key has been destroyed. */
export function replyWords(
  { key }: Office,
  organId: number,
  request: KeyedRequest,
  { sealed, reply, reasons }: Pick<StoredOutcome, "sealed" | "reply" | "reasons">,
): ReplyWords {
  const owner = keyOfCase(organId, request);
  if (!owner && reply === "") return { reply: "（内容已依规定销毁）", reasons: "" };
  if (!owner || !sealed) return { reply, reasons };
  return JSON.parse(unsealBeside(sealed, replyLabel(organId, request.number), owner, key).toString("utf8")) as ReplyWords;
}
