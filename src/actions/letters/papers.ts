import { createHash, randomBytes } from "node:crypto";
import type { StoredLetter } from "../../db/stores/letters.ts";
import type { StoredRequest } from "../../db/stores/requests.ts";
import { sealBeside, unsealBeside } from "../../storage/sealing.ts";
import type { Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { keyOfCase } from "../requests/application.ts";

const use = (organId: number, { number }: Pick<StoredRequest, "number">, part: "fields" | "docx" | "pdf") =>
  `request/${organId}/${number}/letter/${part}`;

/** What a person filled in for a letter, encrypted under the key of the case. */
export function sealLetterFields(
  office: Office,
  organId: number,
  request: StoredRequest,
  fields: Record<string, string>,
): Buffer {
  return sealBeside(Buffer.from(JSON.stringify(fields)), use(organId, request, "fields"), keyOr404(organId, request), office.key);
}

export function openLetterFields(
  office: Office,
  organId: number,
  request: StoredRequest,
  { sealed }: Pick<StoredLetter, "sealed">,
): Record<string, string> {
  const words = unsealBeside(sealed, use(organId, request, "fields"), keyOr404(organId, request), office.key);
  return JSON.parse(words.toString("utf8")) as Record<string, string>;
}

/** The bytes of a letter as issued, encrypted under the key of the case. */
export function sealLetterFile(office: Office, organId: number, request: StoredRequest, type: "docx" | "pdf", bytes: Uint8Array) {
  return sealBeside(Buffer.from(bytes), use(organId, request, type), keyOr404(organId, request), office.key);
}

export function openLetterFile(office: Office, organId: number, request: StoredRequest, type: "docx" | "pdf", sealed: Buffer) {
  return unsealBeside(sealed, use(organId, request, type), keyOr404(organId, request), office.key);
}

/** Once the key of a case has been destroyed its letters are gone with it. */
function keyOr404(organId: number, request: StoredRequest) {
  const owner = keyOfCase(organId, request);
  if (!owner) throw new Refusal("not-found");
  return owner;
}

export const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code of proof 验真码: 80 bits that follow from nothing. */
export function newProofCode(): string {
  const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}
