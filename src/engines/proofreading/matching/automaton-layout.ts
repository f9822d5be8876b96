import { textOf } from "./folding.ts";
import type { ListHeader } from "./word-list.ts";

/**
 * How an automaton lies in one buffer: a head of 32-bit numbers, then the tables one after the other. The tables are read
 * where they lie, so that a buffer shared between threads, or read from a file, is an automaton without a copy.
 */
export interface AutomatonTables {
  /** The base of each state with two marks below it. */
  bases: Int32Array;
  /** Two numbers a state: where to go on when no step fits, and the first output. */
  links: Int32Array;
  /** Four numbers an output: entry, next output, length in units without blanks, list with its `CHECKED` mark. */
  outputs: Int32Array;
  /** Where the text of each entry begins in `pool`, all lists one after the other, and where the last one ends. */
  textStart: Int32Array;
  /** The class of the step into each state, 0 where there is none. All that most steps look at, so it stays in the cache. */
  labels: Uint16Array;
  classes: Uint16Array;
  pool: Uint16Array;
  lists: readonly ListHeader[];
  acrossBlanks: boolean;
  /** The most units of text, blanks included, that one word can take up. */
  longestSpan: number;
}

/** Marks below a state's base: something ends here; when no step fits, begin anew. */
export const HAS_OUTPUT = 1;
export const FAILS_TO_ROOT = 2;

/** On an output's list number: the text must be looked at again, because the list is stricter than the automaton. */
export const CHECKED = 1 << 24;

/** Read as bytes: "GKac"; on a machine of the other byte order it is another number, and the buffer is refused. */
const MAGIC = 0x63614b47;
const VERSION = 1;
const HEAD = 16;

export type OpeningProblem = "not-an-automaton" | "other-version" | "damaged";

/** Lays the tables into one new buffer, shared between threads if asked for. */
export function writeTables(tables: AutomatonTables, shared: boolean): ArrayBufferLike {
  const { lists, acrossBlanks, longestSpan } = tables;
  const header = JSON.stringify({ lists, acrossBlanks, longestSpan });
  const words = [tables.bases, tables.links, tables.outputs, tables.textStart];
  const halves = [
    tables.labels,
    tables.classes,
    tables.pool,
    Uint16Array.from({ length: header.length }, (_, at) => header.charCodeAt(at)),
  ];

  const wordCount = words.reduce((sum, { length }) => sum + length, 0);
  const halfCount = halves.reduce((sum, { length }) => sum + length, 0);
  const bytes = HEAD * 4 + wordCount * 4 + Math.ceil(halfCount / 2) * 4;
  const buffer = shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const head = new Int32Array(buffer, 0, HEAD);
  head.set([MAGIC, VERSION, 0, bytes, ...words.map(({ length }) => length), ...halves.map(({ length }) => length)]);

  let at = HEAD * 4;
  for (const part of words) {
    new Int32Array(buffer, at, part.length).set(part);
    at += part.byteLength;
  }
  for (const part of halves) {
    new Uint16Array(buffer, at, part.length).set(part);
    at += part.byteLength;
  }
  head[2] = checksum(buffer);
  return buffer;
}

/** The tables that lie in a buffer, or why it is none of ours. */
export function readTables(buffer: ArrayBufferLike): AutomatonTables | OpeningProblem {
  if (buffer.byteLength < HEAD * 4 || buffer.byteLength % 4 !== 0) return "not-an-automaton";
  const head = new Int32Array(buffer, 0, HEAD);
  if (head[0] !== MAGIC) return "not-an-automaton";
  if (head[1] !== VERSION) return "other-version";
  const lengths = [...head.subarray(4, 12)];
  const [bases = 0, links = 0, outputs = 0, textStart = 0, labels = 0, classes = 0, pool = 0, description = 0] = lengths;
  const expected =
    HEAD * 4 + (bases + links + outputs + textStart) * 4 + Math.ceil((labels + classes + pool + description) / 2) * 4;
  if (lengths.some((length) => length < 0) || head[3] !== buffer.byteLength || expected !== buffer.byteLength) return "damaged";
  if (head[2] !== checksum(buffer)) return "damaged";

  let at = HEAD * 4;
  const words = (length: number) => {
    at += length * 4;
    return new Int32Array(buffer, at - length * 4, length);
  };
  const halves = (length: number) => {
    at += length * 2;
    return new Uint16Array(buffer, at - length * 2, length);
  };
  const tables = {
    bases: words(bases),
    links: words(links),
    outputs: words(outputs),
    textStart: words(textStart),
    labels: halves(labels),
    classes: halves(classes),
    pool: halves(pool),
  };
  const header: Pick<AutomatonTables, "lists" | "acrossBlanks" | "longestSpan"> = JSON.parse(textOf(halves(description)));
  return { ...tables, ...header };
}

/** FNV-1a over all words but the checksum itself. */
function checksum(buffer: ArrayBufferLike): number {
  const words = new Int32Array(buffer);
  let sum = 0x811c9dc5 | 0;
  for (let at = 0; at < words.length; at += 1) if (at !== 2) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum;
}
