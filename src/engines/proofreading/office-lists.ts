import type { TsvProblem } from "../tsv.ts";
import { readLeaders } from "./leaders.ts";
import { type LexiconFile, readAllowed, readLexicon } from "./lexicon.ts";
import type { ProofreadingMaterials } from "./preparation.ts";

/** The lists of an office beside those that ship 本单位词表; each may be left out. */
export interface OfficeLists {
  /** Words it wants told of. */
  words?: readonly LexiconFile[];
  /** Longer words in which a hit is right. */
  allowed?: readonly LexiconFile[];
  /** Its leaders in the official order, with the days they held their posts. */
  leaders?: LexiconFile;
}

/** The lists that ship together with an office's own. */
export function withOfficeLists(shipped: ProofreadingMaterials, own: OfficeLists = {}): ProofreadingMaterials {
  return {
    ...shipped,
    lexicons: [...(shipped.lexicons ?? []), ...(own.words ?? []).map((file) => ({ ...file, own: true }))],
    allowed: [...(shipped.allowed ?? []), ...(own.allowed ?? [])],
    leaders: own.leaders ?? shipped.leaders,
  };
}

/** What is wrong with an office's lists, line by line; what is right in them can be used all the same. */
export function listProblems({ words = [], allowed = [], leaders }: OfficeLists): TsvProblem[] {
  return [
    ...readLexicon(words.map((file) => ({ ...file, own: true }))).problems,
    ...readAllowed(allowed).problems,
    ...(leaders ? readLeaders(leaders).problems : []),
  ];
}
