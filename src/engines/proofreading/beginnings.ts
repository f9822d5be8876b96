import type { Manuscript } from "./manuscript.ts";
import { watch } from "./watched-places.ts";

/** Where a match of a pattern can begin 匹配起点: the pattern is tried there and nowhere else, so that good text costs next to nothing. */
export type Beginning =
  | {
      /** A match has one of these words `back` units after its beginning. Only their first two units are compared. */
      words: readonly string[];
      back?: number;
      /** The units that can stand directly before the word. */
      behind?: string;
    }
  | {
      /** A match begins with a number; one of these stands directly after it. */
      numberBefore: string;
    }
  | {
      /** A match begins with a number of at least 11 figures, which blanks and hyphens may part. */
      longNumber: true;
    };

/** Finds the places where a match can begin, in order. */
export type FindBeginnings = (manuscript: Manuscript) => readonly number[];

/** Every pair of a character of `first` and one of `second`, as the words of a beginning. */
export function pairsOf(first: string, second: string): string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other));
}

const NONE: readonly number[] = [];

/** Prepares the search for beginnings: from now on each text is watched for them. */
export function findBeginnings(beginnings: readonly Beginning[]): FindBeginnings {
  const finders = beginnings.map(finder);
  const [only] = finders;
  if (finders.length === 1) return only!;
  return (manuscript) => {
    const found = finders.map((find) => find(manuscript)).filter(({ length }) => length > 0);
    if (found.length <= 1) return found[0] ?? NONE;
    return [...new Set(found.flat())].sort((one, other) => one - other);
  };
}

function finder(beginning: Beginning): FindBeginnings {
  if ("longNumber" in beginning) return (manuscript) => manuscript.longNumbers;
  if ("numberBefore" in beginning) {
    const after = new Set([...beginning.numberBefore].map((character) => character.charCodeAt(0)));
    return (manuscript) => manuscript.numbersBefore(after);
  }
  const watched = watch(beginning.words, beginning);
  return (manuscript) => manuscript.placesOf(watched);
}

/** The pattern as it is tried at one place after the other. */
export function tried({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, "")}y`);
}
