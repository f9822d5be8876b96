import { type AutomatonTables, CHECKED } from "./automaton-layout.ts";
import { FIRST_CLASS, GAP } from "./character-classes.ts";
import { textOf } from "./folding.ts";
import { joinsWord, withoutGaps } from "./gaps.ts";
import type { ListHeader } from "./word-list.ts";

/** Told of each hit: its place in the text as it was given, the number of its list and of its entry in that list. */
export type OnHit = (start: number, end: number, list: number, entry: number) => unknown;

/** What `onHit` returns to end the scan. */
export const STOP: unique symbol = Symbol("stop");

export interface ScanResult {
  hits: number;
  /** False when the scan stopped before the end of the text: say so to whoever reads the result. */
  complete: boolean;
  /** The text was read up to here. */
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
  scan(text: string, onHit: OnHit, choice: ScanChoice = {}): ScanResult {
    const { states, outputs, classes } = this.tables;
    const { limit = MOST_HITS, from = 0, to = text.length } = choice;
    let state = 0;
    let hits = 0;
    let afterGap = -1;

    for (let at = from; at < to; at += 1) {
      const unitClass = classes[text.charCodeAt(at)]!;
      if (unitClass < FIRST_CLASS) {
        if (unitClass !== GAP || state === 0) {
          state = 0;
          continue;
        }
        const gap = at;
        while (at + 1 < to && classes[text.charCodeAt(at + 1)] === GAP) at += 1;
        afterGap = at + 1;
        if (!joinsWord(text, gap, afterGap)) state = 0;
        continue;
      }

      const step = unitClass << 2;
      let next = states[state]! ^ step;
      while (states[next + 1] !== state) {
        if (state === 0) {
          next = 0;
          break;
        }
        state = states[state + 2]!;
        next = states[state]! ^ step;
      }
      state = next;

      for (let output = states[state + 3]!; output !== 0; output = outputs[output + 1]!) {
        const length = outputs[output + 2]!;
        let start = at + 1 - length;
        if (start < afterGap) start = this.startAcrossGaps(text, at + 1, length);
        const mark = outputs[output + 3]!;
        const list = mark & (CHECKED - 1);
        const entry = outputs[output]!;
        if (mark >= CHECKED && !this.standsAsGiven(text, start, at + 1, list, entry)) continue;
        if (hits >= limit) return { hits, complete: false, reached: at };
        hits += 1;
        if (onHit(start, at + 1, list, entry) === STOP) return { hits, complete: false, reached: at + 1 };
      }
    }
    return { hits, complete: true, reached: to };
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
      return verbatim ? written === given : sameClasses(written, given, classes);
    }
    return withoutGaps(written) === withoutGaps(given);
  }
}

function sameClasses(one: string, other: string, classes: Uint16Array): boolean {
  for (let at = 0; at < one.length; at += 1) if (classes[one.charCodeAt(at)] !== classes[other.charCodeAt(at)]) return false;
  return true;
}
