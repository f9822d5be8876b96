/** Words whose places a check wants to know of every text 触发点. All watches of the program share one reading of a text. */
export interface Watch {
  readonly number: number;
}

interface Watched {
  words: readonly string[];
  /** A place is so many units before the word. */
  back: number;
  /** What can stand directly before the word. */
  before: ReadonlySet<number> | undefined;
}

interface Member extends Watched {
  number: number;
}

interface WatchTables {
  /** The row of a unit that some word begins with, 0 for all others. */
  rows: Uint8Array;
  /** The column of a unit that some word has in second place, 0 for all others. */
  columns: Uint8Array;
  width: number;
  /** Which group of watches looks for a pair of units, by row and column; 0 is none. */
  groups: Uint16Array;
  members: readonly (readonly Member[])[];
}

/** All private characters count as this one. */
const PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
const MOST_UNITS = 255;
const NOWHERE: readonly number[] = [];

/** Two neighbours that stand again so few units further on may be a word said twice. */
const LONGEST_REPEATED = 8;
/**
 * Where each pair of neighbours was seen last, counted through all texts read, in 16 bits: pairs that share a number, and places as
 * far apart as the count goes, are rarely so near.
 */
const PAIRS = 0xfff;
const COUNTED = 0xffff;
const lastSeen = new Uint16Array(PAIRS + 1);
let read = 0;

/** Two neighbours that stood within the last few units as well: where they stand, and where they stood. */
export interface Repeats {
  places: number[];
  earlier: number[];
}

const watched: Watched[] = [];
let tables: WatchTables | undefined;

/** Watches for words in all texts that are read from now on. Only their first two units are compared. */
export function watch(words: readonly string[], { back = 0, behind }: { back?: number; behind?: string } = {}): Watch {
  tables = undefined;
  watched.push({ words, back, before: behind === undefined ? undefined : unitsOf(behind) });
  return { number: watched.length - 1 };
}

/** Where the words of every watch stand in a text, and what it repeats, found in one reading. */
export class WatchedPlaces {
  readonly repeats: Repeats = { places: [], earlier: [] };
  readonly #found: (number[] | undefined)[];

  constructor(text: string) {
    tables ??= arrange();
    const { rows, columns, width, groups, members } = tables;
    const found = new Array<number[] | undefined>(watched.length);
    const { places, earlier } = this.repeats;
    const last = text.length - 1;
    const base = read;
    let pair = 0;
    for (let at = 0; at <= last; at += 1) {
      const unit = text.charCodeAt(at);
      const row = rows[unit]!;
      if (row !== 0) {
        // Behind the last unit stands none that a word has.
        const column = at === last ? 0 : columns[text.charCodeAt(at + 1)]!;
        const group = groups[row * width + column]!;
        if (group !== 0) note(found, members[group]!, text, at);
      }
      pair = ((pair << 6) ^ unit) & PAIRS;
      const passed = (base + at - lastSeen[pair]! - 2) & COUNTED;
      lastSeen[pair] = base + at;
      // From 2 to LONGEST_REPEATED units back, in one comparison: this is tried at every unit.
      if (passed <= LONGEST_REPEATED - 2) {
        places.push(at - 1);
        earlier.push(at - 1 - passed - 2);
      }
    }
    // Places of this text lie too far behind to be taken for repetitions in the next.
    read = (base + last + LONGEST_REPEATED + 2) & COUNTED;
    this.#found = found;
  }

  /** The places of a watch, in order. */
  of({ number }: Watch): readonly number[] {
    return this.#found[number] ?? NOWHERE;
  }
}

function note(found: (number[] | undefined)[], members: readonly Member[], text: string, at: number): void {
  for (let index = 0; index < members.length; index += 1) {
    const { number, back, before } = members[index]!;
    if (at < back || (before !== undefined && !before.has(text.charCodeAt(at - 1)))) continue;
    const places = found[number];
    if (places === undefined) found[number] = [at - back];
    else places.push(at - back);
  }
}

function arrange(): WatchTables {
  const all = watched.flatMap(({ words }) => words);
  const rows = numbered(all.map((word) => word.charCodeAt(0)));
  const columns = numbered(all.filter(({ length }) => length > 1).map((word) => word.charCodeAt(1)));
  const width = largest(columns) + 1;
  const watching = new Map<number, Set<number>>();
  for (const [number, { words }] of watched.entries()) {
    for (const word of words) {
      const row = rows[word.charCodeAt(0)]!;
      const all = word.length > 1 ? [columns[word.charCodeAt(1)]!] : Array.from({ length: width }, (_, column) => column);
      for (const column of all) {
        const pair = row * width + column;
        watching.set(pair, (watching.get(pair) ?? new Set()).add(number));
      }
    }
  }
  const groups = new Uint16Array((largest(rows) + 1) * width);
  const members: Member[][] = [[]];
  const known = new Map<string, number>();
  for (const [pair, numbers] of watching) {
    const key = [...numbers].join(" ");
    const group = known.get(key) ?? members.push([...numbers].map((number) => ({ ...watched[number]!, number }))) - 1;
    known.set(key, group);
    groups[pair] = group;
  }
  return { rows, columns, width, groups, members };
}

/** A table that numbers the units from 1 on. */
function numbered(units: readonly number[]): Uint8Array {
  const distinct = [...new Set(units)];
  if (distinct.length > MOST_UNITS) throw new Error("more kinds of characters are watched for than a byte can number");
  const table = new Uint8Array(0x10000);
  for (const [index, unit] of distinct.entries()) table[unit] = index + 1;
  table.fill(table[PRIVATE]!, PRIVATE, LAST_PRIVATE + 1);
  return table;
}

function largest(table: Uint8Array): number {
  return table.reduce((most, number) => Math.max(most, number), 0);
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
