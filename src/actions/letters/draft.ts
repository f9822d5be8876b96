import type * as z from "zod";
import type { LetterDraft } from "../../contract/letters.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { changeLetter, deleteLetter, insertLetter, lettersOf, requestNumber } from "../../db/stores/letters.ts";
import { requestByNumber, type StoredRequest } from "../../db/stores/requests.ts";
import type { LetterId, LetterKind } from "../../law/letter-kind.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { takeFile } from "../requests/case-file.ts";
import { openDraft } from "./issue.ts";
import { sealLetterFields } from "./papers.ts";

/** What the draft of a reply holds; everything else of it follows from the seven questions. */
const REPLY_FIELDS = ["reply", "reasons", "decidedOn", "serviceMethod", "servedOn"];
const FEE_FIELDS = ["way", "pages"];

/** Begins a letter 起草文书. The reply of a case has one draft, which is taken up again. @returns its id. */
export function draftLetter(
  office: Office,
  person: Account,
  organ: string,
  number: string,
  input: z.output<typeof LetterDraft>,
): Promise<number> {
  return perform(office, person, organ, "letter.issue", async (desk) => {
    const { scope, organ, now } = desk;
    const { request } = await takeFile(desk, number);
    const kind = office.law.letter(input.kind);
    const sealed = sealLetterFields(office, organ.id, request, known(kind, input.fields));
    const there = kind.decides
      ? (await lettersOf(scope, organ.id, request.id)).find((one) => one.kind === kind.id && !one.issued_at)
      : undefined;
    if (there) {
      await saveFields(office, desk, there.id, sealed);
      return there.id;
    }
    return insertLetter(scope, {
      organ_id: organ.id,
      request_id: request.id,
      kind: kind.id,
      sealed,
      drafted_by: person.id,
      drafted_at: now,
    });
  });
}

export function changeDraft(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  fields: Record<string, string>,
): Promise<void> {
  return perform(office, person, organ, "letter.issue", async (desk) => {
    const letter = await openDraft(office, desk, id);
    const request = await requestOf(desk, letter.request_id);
    const kind = office.law.letter(letter.kind as LetterId);
    await saveFields(office, desk, id, sealLetterFields(office, desk.organ.id, request, known(kind, fields)));
  });
}

async function saveFields(office: Office, desk: Desk, id: number, sealed: Buffer): Promise<void> {
  const letter = await openDraft(office, desk, id);
  if (letter.submitted_at) throw new Refusal("awaiting-signature", { title: office.law.letter(letter.kind as LetterId).title });
  await changeLetter(desk.scope, desk.organ.id, id, { sealed });
}

/** Throws a draft away 作废草稿. */
export function discardDraft(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "letter.issue", async (desk) => {
    const letter = await openDraft(office, desk, id);
    if (letter.submitted_at) throw new Refusal("awaiting-signature", { title: office.law.letter(letter.kind as LetterId).title });
    await deleteLetter(desk.scope, desk.organ.id, id);
  });
}

/** Sends a draft to the head 送签. */
export function submitLetter(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "letter.issue", async (desk) => {
    const letter = await openDraft(office, desk, id);
    await changeLetter(desk.scope, desk.organ.id, id, { submitted_by: person.id, submitted_at: desk.now, return_note: "" });
    await desk.record("request", letter.request_id, "letter-submitted", { kind: letter.kind });
  });
}

/** The head sends it back 退回, with the reason. */
export function returnLetter(office: Office, person: Account, organ: string, id: number, note: string): Promise<void> {
  return perform(office, person, organ, "letter.sign", async (desk) => {
    const letter = await openDraft(office, desk, id);
    if (!letter.submitted_at) throw new Refusal("not-found");
    await changeLetter(desk.scope, desk.organ.id, id, {
      submitted_by: null,
      submitted_at: null,
      returned_by: person.id,
      returned_at: desk.now,
      return_note: note,
    });
    await desk.record("request", letter.request_id, "letter-returned", { kind: letter.kind });
  });
}

/** Only what this kind of letter asks for is kept. */
function known(kind: LetterKind, fields: Readonly<Record<string, string>>): Record<string, string> {
  const ids = [...kind.fields.map(({ id }) => id), ...(kind.decides ? REPLY_FIELDS : []), ...(kind.fee ? FEE_FIELDS : [])];
  return Object.fromEntries(ids.filter((id) => fields[id] !== undefined).map((id) => [id, fields[id]!]));
}

async function requestOf({ scope, organ }: Desk, requestId: number): Promise<StoredRequest> {
  const request = await requestByNumber(scope, organ.id, await requestNumber(scope, organ.id, requestId));
  if (!request) throw new Refusal("not-found");
  return request;
}
