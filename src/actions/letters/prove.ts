import { letterByCode } from "../../db/stores/letters.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { atDesk, type Office } from "../office.ts";

/** What proves a letter genuine 验真: nothing of whom it concerns. */
export interface LetterProof {
  title: string;
  number: string | null;
  dated: string;
  digest: string;
  copyDigest: string | null;
}

/** Looks up a letter by the code printed on it; `null` when no letter of the organ bears it. */
export function proveLetter(office: Office, organ: Organ, typed: string): Promise<LetterProof | null> {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== 16) return Promise.resolve(null);
  const code = plain.replace(/(.{4})(?=.)/g, "$1-");
  return atDesk(office, organ, "reader", async ({ scope }) => {
    const letter = await letterByCode(scope, organ.id, code);
    if (!letter?.title || !letter.dated || !letter.digest) return null;
    return {
      title: letter.title,
      number: letter.number,
      dated: letter.dated,
      digest: letter.digest.toString("hex"),
      copyDigest: letter.copy_digest?.toString("hex") ?? null,
    };
  });
}
