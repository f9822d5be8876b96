import { type AutomatonTables, CHECKED, FAILS_TO_ROOT, HAS_OUTPUT } from "./automaton-layout.ts";
import { BREAK, FIRST_CLASS, GAP } from "./character-classes.ts";
import { textOf } from "./folding.ts";
import { GapLog } from "./gap-log.ts";
import { isLineBreak, joinsWord } from "./gaps.ts";
import { pairNumber, wordBeginnings } from "./word-beginnings.ts";
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

/**
 * How often a text may refuse a word that a stricter list gave: many entries that are one when folded would otherwise make
 * reading slow without end.
 */
const REFUSALS_PER_UNIT = 16;
const MOST_REFUSALS = 1_000_000;

/** All words of all lists in one table, which reads a text once whatever their number 自动机. Never changes; threads may share it. */
export class Automaton {
  readonly buffer: ArrayBufferLike;
  readonly lists: readonly ListHeader[];
  private readonly tables: AutomatonTables;
  private readonly beginnings: Uint8Array | undefined;
  private readonly firstText: readonly number[];

  constructor(tables: AutomatonTables, buffer: ArrayBufferLike) {
    this.tables = tables;
    this.beginnings = wordBeginnings(tables);
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
    const { bases, labels, links, outputs, classes } = this.tables;
    const { beginnings } = this;
    const gaps = new GapLog();
    let state = 0;
    let base = bases[0]!;
    let hits = 0;
    let refusals = MOST_REFUSALS + (to - from) * REFUSALS_PER_UNIT;
    /** Words that begin before here may have blanks inside. */
    let afterGap = 0;

    for (let at = from; at < to; at += 1) {
      if (state === 0 && beginnings !== undefined) {
        at = nextBeginning(text, at, to, classes, beginnings);
        if (at === to) break;
      }
      const unitClass = classes[text.charCodeAt(at)]!;
      if (unitClass < FIRST_CLASS) {
        // Where no word is open, blanks need not be remembered.
        if (state === 0) continue;
        afterGap = unitClass === GAP ? this.gapEnd(text, at, to) : at + 1;
        if (unitClass === GAP && joinsWord(text, at, afterGap)) gaps.add(at, afterGap);
        else {
          state = 0;
          base = bases[0]!;
        }
        at = afterGap - 1;
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
      if ((base & HAS_OUTPUT) === 0) continue;

      for (let output = links[(state << 1) + 1]!; output !== 0; output = outputs[output + 1]!) {
        let start = at + 1 - outputs[output + 2]!;
        const list = outputs[output + 3]!;
        if (start < afterGap) start = gaps.startOf(at + 1, outputs[output + 2]!);
        if (list >= CHECKED && !this.standsAsGiven(text, start, at + 1, list - CHECKED, outputs[output]!)) {
          refusals -= 1;
          if (refusals < 0) return { hits, complete: false, reached: at };
          continue;
        }
        if (hits >= limit) return { hits, complete: false, reached: at };
        hits += 1;
        if (onHit(start, at + 1, list & (CHECKED - 1), outputs[output]!) === STOP) return { hits, complete: false, reached: at };
      }
    }
    return { hits, complete: true, reached: to };
  }

  private gapEnd(text: string, from: number, to: number): number {
    const { classes } = this.tables;
    let at = from + 1;
    while (at < to && classes[text.charCodeAt(at)] === GAP) at += 1;
    return at;
  }

  /** Whether `text[start, end)` satisfies a list that is stricter than the automaton. */
  private standsAsGiven(text: string, start: number, end: number, list: number, entry: number): boolean {
    const { classes, textStart, pool } = this.tables;
    const { verbatim, acrossBlanks } = this.lists[list]!;
    const given = this.firstText[list]! + entry;
    const givenEnd = textStart[given + 1]!;
    let at = textStart[given]!;
    for (let place = start; place < end; place += 1) {
      const written = text.charCodeAt(place);
      if (acrossBlanks && classes[written] === GAP) continue;
      while (acrossBlanks && at < givenEnd && classes[pool[at]!] === GAP) at += 1;
      if (at >= givenEnd) return false;
      const unit = pool[at]!;
      // In a folded list a blank is as good as another, but not as a line break.
      if (verbatim ? written !== unit : classes[written] !== classes[unit] || isLineBreak(written) !== isLineBreak(unit))
        return false;
      at += 1;
    }
    return at === givenEnd;
  }
}

/** The first place from `at` on, before `to`, at which a word can begin. */
function nextBeginning(text: string, at: number, to: number, classes: Uint16Array, beginnings: Uint8Array): number {
  let unitClass = classes[text.charCodeAt(at)]!;
  for (let place = at; place < to; place += 1) {
    const next = place + 1 < text.length ? classes[text.charCodeAt(place + 1)]! : BREAK;
    if (beginnings[pairNumber(unitClass, next)] !== 0) return place;
    unitClass = next;
  }
  return to;
}
