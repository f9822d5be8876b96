import { isListed } from "./character-places.ts";
import type { Manuscript } from "./manuscript.ts";

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
export type FindBeginnings = (manuscript: Manuscript) => Iterable<number> & { length: number };

/** Every pair of a character of `first` and one of `second`, as the words of a beginning. */
export function pairsOf(first: string, second: string): string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other));
}

const NONE: readonly number[] = [];

/** Prepares the search for beginnings. @throws Error when a word begins with a character whose places are not listed. */
export function findBeginnings(beginnings: readonly Beginning[]): FindBeginnings {
  const finders = beginnings.map(finder);
  const [only] = finders;
  if (finders.length === 1) return only!;
  return (manuscript) => {
    const found = finders.map((find) => find(manuscript)).filter(({ length }) => length > 0);
    if (found.length <= 1) return found[0] ?? NONE;
    return [...new Set(found.flatMap((places) => [...places]))].sort((one, other) => one - other);
  };
}

function finder(beginning: Beginning): FindBeginnings {
  if ("longNumber" in beginning) return (manuscript) => manuscript.longNumbers;
  if ("numberBefore" in beginning) {
    const after = unitsOf(beginning.numberBefore);
    return (manuscript) => manuscript.numbersBefore(after);
  }
  return wordFinder(beginning.words, beginning.back ?? 0, beginning.behind);
}

function wordFinder(words: readonly string[], back: number, behind: string | undefined): FindBeginnings {
  const before = behind === undefined ? undefined : unitsOf(behind);
  const firsts = [...byFirstUnit(words)].map(([unit, same]) => {
    if (!isListed(unit)) throw new Error(`the places of “${same[0]![0]}” are not listed`);
    const seconds = same.some(({ length }) => length === 1) ? undefined : new Set(same.map((word) => word.charCodeAt(1)));
    return { unit, seconds, bothListed: seconds !== undefined && [...seconds].every(isListed) };
  });
  return ({ text, places }) => {
    let found: number[] | undefined;
    let lists = 0;
    for (const { unit, seconds, bothListed } of firsts) {
      const here = bothListed ? places.followed(unit) : places.of(unit);
      if (here.length === 0) continue;
      const known = found === undefined ? 0 : found.length;
      for (let index = 0; index < here.length; index += 1) {
        const at = here[index]!;
        if (seconds !== undefined && !seconds.has(text.charCodeAt(at + 1))) continue;
        if (before !== undefined && !before.has(text.charCodeAt(at - 1))) continue;
        if (at < back) continue;
        found ??= [];
        found.push(at - back);
      }
      if (found !== undefined && found.length > known) lists += 1;
    }
    return found === undefined ? NONE : lists > 1 ? found.sort((one, other) => one - other) : found;
  };
}

function byFirstUnit(words: readonly string[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(word.charCodeAt(0), [...(groups.get(word.charCodeAt(0)) ?? []), word]);
  return groups;
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** The pattern as it is tried at one place after the other. */
export function tried({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, "")}y`);
}
