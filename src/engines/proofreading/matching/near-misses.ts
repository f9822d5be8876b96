import { Confusables } from "./confusables.ts";
import { type Folding, PLAIN_FOLDING } from "./folding.ts";
import { trimGaps, withoutGaps } from "./gaps.ts";
import { type NameVariant, nameVariants, swapAt } from "./name-variants.ts";
import { cutIntoPieces, editsAllowed } from "./pieces.ts";
import type { WordList } from "./word-list.ts";

export interface NearMissSource {
  /** Standard wording 规范表述 of six characters or more. */
  wordings: readonly { readonly text: string }[];
  /** Names of two to four characters 姓名, looked for by their confusable forms near a context word. */
  names?: readonly { readonly text: string }[];
  /** Words one of which stands within six characters of a name that is meant: titles and forms of address. */
  contexts?: readonly string[];
  confusables?: Iterable<readonly [string, string]>;
  /** Neighbours that are right as they stand, and words that only look like the variant of a name. */
  allowed?: readonly string[];
  /** The folding of the automaton. */
  folding?: Folding;
  /** Default true: wording broken by a line end is the same wording. */
  acrossBlanks?: boolean;
}

/** A wording or name that near misses are not looked for of, and why. */
export interface NearMissProblem {
  kind: "wording" | "name";
  entry: number;
  problem: "too-short" | "too-long" | "duplicate";
}

/** A piece of wordings: which they are, and where in each it stands. */
export interface PieceUses {
  text: string;
  uses: { wording: number; offset: number }[];
}

/** Two neighbours of a short wording swapped: `at` and the next one. */
export interface SwappedWording {
  text: string;
  wording: number;
  at: number;
}

/** What the search for near misses needs to know, and the lists that the automaton must hold for it. */
export interface NearMisses {
  lists: readonly WordList[];
  problems: readonly NearMissProblem[];
  source: NearMissSource;
  /** Each wording folded and without blanks; empty for one not looked for. */
  wordings: readonly string[];
  names: readonly string[];
  pieces: readonly PieceUses[];
  swapped: readonly SwappedWording[];
  variants: readonly NameVariant[];
  contexts: readonly string[];
  confusables: Confusables;
  folding: Folding;
  acrossBlanks: boolean;
}

/** The lists' names; no list of the caller's begins so. */
export const LISTS = {
  wordings: "near-miss:wordings",
  names: "near-miss:names",
  allowed: "near-miss:allowed",
  pieces: "near-miss:pieces",
  swapped: "near-miss:swapped",
  variants: "near-miss:variants",
} as const;

const SHORTEST = 6;
const LONGEST = 200;

/** Prepares the search for near misses 近似表述 of fixed wording: give its lists to the automaton beside your own. */
export function prepareNearMisses(source: NearMissSource): NearMisses {
  const { folding = PLAIN_FOLDING, acrossBlanks = true, names = [], contexts = [], allowed = [] } = source;
  const problems: NearMissProblem[] = [];
  const fold = (text: string) => folding.fold(withoutGaps(trimGaps(text)));
  const take = (kind: NearMissProblem["kind"], entries: readonly { text: string }[], shortest: number, longest: number) => {
    const seen = new Set<string>();
    return entries.map(({ text }, entry) => {
      const folded = text.length > longest * 4 ? text : fold(text);
      const problem =
        folded.length < shortest
          ? "too-short"
          : folded.length > longest
            ? "too-long"
            : seen.has(folded)
              ? "duplicate"
              : undefined;
      if (problem) problems.push({ kind, entry, problem });
      else seen.add(folded);
      return problem ? "" : folded;
    });
  };

  const confusables = new Confusables(source.confusables ?? [], folding);
  const foldedWordings = take("wording", source.wordings, SHORTEST, LONGEST);
  const foldedNames = take("name", names, 2, 4);
  const pieces = pieceUses(foldedWordings);
  const swapped = swappedWordings(foldedWordings);
  const variants = nameVariants(foldedNames, confusables);
  const words = (texts: Iterable<string>) => [...new Set(texts)].filter((text) => text !== "").map((text) => ({ text }));
  const entries: Record<keyof typeof LISTS, readonly { text: string }[]> = {
    wordings: words(foldedWordings),
    names: words(foldedNames),
    allowed: words(allowed.map(fold)),
    pieces,
    swapped,
    variants,
  };
  return {
    lists: Object.entries(LISTS).map(([key, name]) => ({ name, entries: entries[key as keyof typeof LISTS], acrossBlanks })),
    problems,
    source,
    wordings: foldedWordings,
    names: foldedNames,
    pieces,
    swapped,
    variants,
    contexts: [...new Set(contexts.map(fold))].filter((context) => context !== ""),
    confusables,
    folding,
    acrossBlanks,
  };
}

function pieceUses(wordings: readonly string[]): PieceUses[] {
  const taken = [...wordings.keys()].filter((wording) => wordings[wording] !== "");
  const uses = new Map<string, PieceUses>();
  for (const [index, pieces] of cutIntoPieces(taken.map((wording) => wordings[wording]!)).entries()) {
    for (const { text, offset } of pieces) {
      const known = uses.get(text) ?? { text, uses: [] };
      known.uses.push({ wording: taken[index]!, offset });
      uses.set(text, known);
    }
  }
  return [...uses.values()];
}

/** A swap is two edits to the pieces, so for wording that is allowed one the swapped forms are looked for as they are. */
function swappedWordings(wordings: readonly string[]): SwappedWording[] {
  const known = new Set(wordings);
  const swapped: SwappedWording[] = [];
  for (const [wording, right] of wordings.entries()) {
    if (right === "" || editsAllowed(right.length) > 1) continue;
    for (let at = 0; at + 1 < right.length; at += 1) {
      const text = swapAt(right, at);
      if (!known.has(text)) swapped.push({ text, wording, at });
      known.add(text);
    }
  }
  return swapped;
}
