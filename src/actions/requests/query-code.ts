import { createHash, createHmac, randomBytes } from "node:crypto";
import type { MasterKey } from "../../storage/keys.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A key that a form carries so that sending it twice makes one request. */
export function newSubmissionKey(): string {
  return randomBytes(16).toString("hex");
}

/**
 * The query code 查询码 of a request: 80 bits, in four groups of four, without letters that are easily confused.
 *
 * It follows from the submission key, which only the applicant's browser holds, so that the same receipt can be shown
 * again after a double click; the database keeps digests of both.
 */
export function queryCodeFor(submissionKey: string, master: MasterKey): string {
  const bytes = createHmac("sha256", master).update(`query-code/${submissionKey}`).digest();
  const letters = Array.from({ length: 16 }, (_, i) => ALPHABET[fiveBits(bytes, i * 5)]!).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** The digest that is stored. Case, blanks, hyphens and look-alike letters do not matter. */
export function queryCodeHash(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return createHash("sha256").update(plain).digest();
}

export function submissionDigest(submissionKey: string): string {
  return createHash("sha256").update(submissionKey).digest("hex");
}

function fiveBits(bytes: Buffer, bit: number): number {
  const pair = (bytes[bit >> 3]! << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}
