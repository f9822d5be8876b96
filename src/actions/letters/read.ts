import { dayInChina } from "../../calendar/plain-date.ts";
import type { LetterLine } from "../../contract/letters.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { letterForUpdate, lettersOf, requestNumber, signedKinds, waitingLetters } from "../../db/stores/letters.ts";
import { requestByNumber, type StoredRequest } from "../../db/stores/requests.ts";
import type { LetterId } from "../../law/letter-kind.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { keyOfCase } from "../requests/application.ts";
import { openLetterFields, openLetterFile } from "./papers.ts";

/** The letters of a case 文书, drafts among them. */
export function listLetters(office: Office, person: Account, organ: string, number: string): Promise<LetterLine[]> {
  return perform(office, person, organ, "applicant.read", async (desk) => {
    const request = await requestByNumber(desk.scope, desk.organ.id, number);
    if (!request) throw new Refusal("not-found");
    return letterLines(office, desk, request);
  });
}

export async function letterLines(office: Office, { scope, organ }: Desk, request: StoredRequest): Promise<LetterLine[]> {
  const signed = await signedKinds(scope, organ.id);
  const readable = keyOfCase(organ.id, request) !== undefined;
  return (await lettersOf(scope, organ.id, request.id)).map((letter) => ({
    id: letter.id,
    kind: letter.kind as LetterId,
    title: letter.title ?? office.law.letter(letter.kind as LetterId).title,
    number: letter.number,
    code: letter.code,
    dated: letter.dated,
    digest: letter.digest?.toString("hex") ?? null,
    drafter: letter.drafter,
    issuer: letter.issuer,
    submittedOn: letter.submitted_at && dayInChina(letter.submitted_at),
    returnNote: letter.return_note,
    fields: letter.issued_at || !readable ? null : openLetterFields(office, organ.id, request, letter),
    signOff: signed.includes(letter.kind),
  }));
}

/** Letters of the organ that wait for the head's signature 待签发. */
export function listWaiting(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) =>
    (await waitingLetters(scope, organ.id)).map(({ id, kind, at, request, submitter }) => ({
      id,
      kind: kind as LetterId,
      title: office.law.letter(kind as LetterId).title,
      request,
      submitter,
      submittedOn: dayInChina(at!),
    })),
  );
}

/** One letter as it was issued, byte for byte. */
export function readLetter(office: Office, person: Account, organ: string, id: number, type: "docx" | "pdf") {
  return perform(office, person, organ, "applicant.read", async (desk) => {
    const { scope } = desk;
    const letter = await letterForUpdate(scope, desk.organ.id, id);
    if (!letter?.issued_at) throw new Refusal("not-found");
    const request = await requestByNumber(scope, desk.organ.id, await requestNumber(scope, desk.organ.id, letter.request_id));
    const sealed = type === "docx" ? letter.document : letter.copy;
    if (!request || !sealed) throw new Refusal("not-found");
    return {
      bytes: openLetterFile(office, desk.organ.id, request, type, sealed),
      name: `${letter.title} ${letter.number ?? request.number}`,
    };
  });
}

/** The reply as it was issued; undefined where it was given without one being kept. */
export async function issuedReply(
  office: Office,
  { scope, organ }: Desk,
  request: StoredRequest,
): Promise<Uint8Array | undefined> {
  const reply = (await lettersOf(scope, organ.id, request.id)).find(({ kind, issued_at }) => kind === "reply" && issued_at);
  return reply?.document ? openLetterFile(office, organ.id, request, "docx", reply.document) : undefined;
}
