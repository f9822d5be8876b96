import { type AutomatonTables, CHECKED, FAILS_TO_ROOT, HAS_OUTPUT } from "./automaton-layout.ts";
import { FIRST_CLASS, GAP } from "./character-classes.ts";
import { textOf } from "./folding.ts";
import { isLineBreak, joinsWord, withoutGaps } from "./gaps.ts";
import type { ListHeader } from "./word-list.ts";

/** Told of each hit: its place in the text as it was given, the number of its list and of its entry in that list. */
export type OnHit = (start: number, end: number, list: number, entry: number) => unknown;

/** What `onHit` returns to end the scan. */
export const STOP: unique symbol = Symbol("stop");

export interface ScanResult {
  hits: number;
  /** False when the scan stopped before the end of the text: say so to whoever reads the result. */
  complete: boolean;
  /** All that ends up to here was reported. */
  reached: number;
}

export interface ScanChoice {
  /** The scan stops after so many hits. Default one million. */
  limit?: number;
  /** The part of the text to read. Default all of it. */
  from?: number;
  to?: number;
}

/** More hits than this in one text say that the list is wrong, not the text. */
export const MOST_HITS = 1_000_000;

/** One reading of a text. */
interface Sweep {
  text: string;
  onHit: OnHit;
  limit: number;
  hits: number;
  /** Words that begin before here may have blanks inside. */
  afterGap: number;
}

/** All words of all lists in one table, which reads a text once whatever their number 自动机. Never changes; threads may share it. */
export class Automaton {
  readonly buffer: ArrayBufferLike;
  readonly lists: readonly ListHeader[];
  private readonly tables: AutomatonTables;
  private readonly firstText: readonly number[];

  constructor(tables: AutomatonTables, buffer: ArrayBufferLike) {
    this.tables = tables;
    this.buffer = buffer;
    this.lists = tables.lists;
    let texts = 0;
    this.firstText = tables.lists.map(({ size }) => {
      texts += size;
      return texts - size;
    });
  }

  /** The class of every UTF-16 unit: two units are spellings of one character when they have the same class. */
  get classes(): Uint16Array {
    return this.tables.classes;
  }

  /** The most units of text, blanks included, that one word can take up. */
  get longestSpan(): number {
    return this.tables.longestSpan;
  }

  /** The number of the list called `name`, -1 when there is none. */
  listIndex(name: string): number {
    return this.lists.findIndex((list) => list.name === name);
  }

  /** The entry as its list gave it, without blanks at its ends. */
  text(list: number, entry: number): string {
    const { textStart, pool } = this.tables;
    const at = this.firstText[list]! + entry;
    return textOf(pool.subarray(textStart[at]!, textStart[at + 1]!));
  }

  /** Reports every place of every word, overlapping ones too, in the order of their ends, the longest first. */
  scan(text: string, onHit: OnHit, { limit = MOST_HITS, from = 0, to = text.length }: ScanChoice = {}): ScanResult {
    const { bases, labels, links, classes } = this.tables;
    const sweep = { text, onHit, limit, hits: 0, afterGap: -1 };
    let state = 0;
    let base = bases[0]!;

    for (let at = from; at < to; at += 1) {
      const unitClass = classes[text.charCodeAt(at)]!;
      if (unitClass < FIRST_CLASS) {
        const after = unitClass === GAP ? this.gapEnd(text, at, to) : at + 1;
        if (unitClass !== GAP || !joinsWord(text, at, after)) base = bases[0]!;
        sweep.afterGap = after;
        at = after - 1;
        continue;
      }

      let next = (base >> 2) ^ unitClass;
      while (labels[next] !== unitClass) {
        if ((base & FAILS_TO_ROOT) !== 0) {
          next = labels[unitClass] === unitClass ? unitClass : 0;
          break;
        }
        state = links[state << 1]!;
        base = bases[state]!;
        next = (base >> 2) ^ unitClass;
      }
      state = next;
      base = bases[state]!;
      if ((base & HAS_OUTPUT) !== 0 && !this.report(sweep, at + 1, links[(state << 1) + 1]!)) {
        return { hits: sweep.hits, complete: false, reached: at };
      }
    }
    return { hits: sweep.hits, complete: true, reached: to };
  }

  /** Reports what ends at `end`; false when the scan is to stop there. */
  private report(sweep: Sweep, end: number, firstOutput: number): boolean {
    const { outputs } = this.tables;
    const { text, onHit, afterGap } = sweep;
    for (let output = firstOutput; output !== 0; output = outputs[output + 1]!) {
      const length = outputs[output + 2]!;
      const start = end - length < afterGap ? this.startAcrossGaps(text, end, length) : end - length;
      const mark = outputs[output + 3]!;
      const list = mark & (CHECKED - 1);
      const entry = outputs[output]!;
      if (mark >= CHECKED && !this.standsAsGiven(text, start, end, list, entry)) continue;
      if (sweep.hits >= sweep.limit) return false;
      sweep.hits += 1;
      if (onHit(start, end, list, entry) === STOP) return false;
    }
    return true;
  }

  private gapEnd(text: string, from: number, to: number): number {
    const { classes } = this.tables;
    let at = from + 1;
    while (at < to && classes[text.charCodeAt(at)] === GAP) at += 1;
    return at;
  }

  /** Where a word of `length` units begins that ends at `end` and has blanks inside. */
  private startAcrossGaps(text: string, end: number, length: number): number {
    const { classes } = this.tables;
    let at = end;
    for (let left = length; left > 0; left -= 1) {
      at -= 1;
      while (classes[text.charCodeAt(at)] === GAP) at -= 1;
    }
    return at;
  }

  /** Whether `text[start, end)` satisfies a list that is stricter than the automaton. */
  private standsAsGiven(text: string, start: number, end: number, list: number, entry: number): boolean {
    const { classes } = this.tables;
    const { verbatim, acrossBlanks } = this.lists[list]!;
    const given = this.text(list, entry);
    const written = text.slice(start, end);
    if (!acrossBlanks) {
      if (written.length !== given.length) return false;
      return verbatim ? written === given : sameCharacters(written, given, classes);
    }
    return withoutGaps(written) === withoutGaps(given);
  }
}

/** A blank is as good as another in a folded list, but not as a line break. */
function sameCharacters(written: string, given: string, classes: Uint16Array): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const [one, other] = [written.charCodeAt(at), given.charCodeAt(at)];
    if (classes[one] !== classes[other] || isLineBreak(one) !== isLineBreak(other)) return false;
  }
  return true;
}
