import { readTsv, type TsvProblem } from "../tsv.ts";

/** A wording that the public finds hard 难懂词, and what may be written for it. */
export interface HardWord {
  wording: string;
  plain: string;
  kind: string;
}

/** Reads `lexicon/plain-words.tsv`, the longest wording first, so that a longer one is named before one within it. */
export function readPlainWords(text: string): { words: HardWord[]; problems: TsvProblem[] } {
  const required = { required: true };
  const { rows, problems } = readTsv(text, "plain-words.tsv", { wording: required, plain: required, kind: required });
  return { words: rows.sort((one, other) => other.wording.length - one.wording.length), problems };
}
