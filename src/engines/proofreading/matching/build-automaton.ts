import { Automaton } from "./automaton.ts";
import { type AutomatonTables, CHECKED, FAILS_TO_ROOT, HAS_OUTPUT, readTables, writeTables } from "./automaton-layout.ts";
import { type DoubleArray, placeNodes } from "./double-array.ts";
import { entryKeys, type KeyedEntry } from "./entry-keys.ts";
import { failureLinks } from "./failure-links.ts";
import { type Folding, PLAIN_FOLDING } from "./folding.ts";
import { LONGEST_GAP } from "./gaps.ts";
import { buildTrie, type Trie } from "./trie.ts";
import type { ListHeader, ListProblem, WordList } from "./word-list.ts";

export interface AutomatonChoice {
  /** Default: width and letter case. */
  folding?: Folding;
  /** Lay the tables in memory that threads can share. Default false. */
  shared?: boolean;
}

/** One automaton 自动机 for all word lists; entries that cannot be looked for are named in `problems` and left out. */
export function buildAutomaton(
  lists: readonly WordList[],
  { folding = PLAIN_FOLDING, shared = false }: AutomatonChoice = {},
): { automaton: Automaton; problems: ListProblem[] } {
  const { entries, texts, classes, problems } = entryKeys(lists, folding);
  const acrossBlanks = lists.some((list) => list.acrossBlanks);
  const headers = lists.map(
    ({ name, generation = 0, entries: { length }, verbatim = false, acrossBlanks: across = false }): ListHeader => ({
      name,
      generation,
      size: length,
      verbatim,
      acrossBlanks: across,
    }),
  );

  const keys = [...new Set(entries.map(({ key }) => key))].sort();
  const trie = buildTrie(keys);
  const array = placeNodes(trie);
  const failure = failureLinks(trie, array);
  const mark = (list: number) => {
    const { verbatim, acrossBlanks: across } = headers[list]!;
    return list | (verbatim || (acrossBlanks && !across) ? CHECKED : 0);
  };
  const { outputs, first } = chainOutputs(keys, entries, trie, failure, mark);
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0);
  const longestSpan = acrossBlanks ? longest * (1 + LONGEST_GAP) : longest;
  const tables: AutomatonTables = {
    ...stateTables(trie, array, failure, first),
    outputs,
    ...textPool(texts),
    classes,
    lists: headers,
    acrossBlanks,
    longestSpan,
  };
  const buffer = writeTables(tables, shared);
  return { automaton: new Automaton(readTables(buffer) as AutomatonTables, buffer), problems };
}

/** The outputs of every node: its own entries, then on to those of the longest suffix that has any. */
function chainOutputs(
  keys: readonly string[],
  entries: readonly KeyedEntry[],
  trie: Trie,
  failure: Int32Array,
  mark: (list: number) => number,
): { outputs: Int32Array; first: Int32Array } {
  const rank = new Map(keys.map((key, index) => [key, index]));
  const ofKey = new Int32Array(keys.length + 1);
  for (const { key } of entries) ofKey[rank.get(key)! + 1]! += 1;
  for (let index = 0; index < keys.length; index += 1) ofKey[index + 1]! += ofKey[index]!;

  // Outputs stand in the order of their keys, so those of one key are neighbours; place 0 means none.
  const outputs = new Int32Array((entries.length + 1) * 4);
  const filled = ofKey.slice();
  for (const { key, list, entry } of entries) {
    const index = rank.get(key)!;
    filled[index]! += 1;
    outputs.set([entry, (filled[index]! + 1) * 4, key.length, mark(list)], filled[index]! * 4);
  }

  const first = new Int32Array(trie.size);
  for (let node = 1; node < trie.size; node += 1) {
    const key = trie.key[node]!;
    const inherited = first[failure[node]!]!;
    if (key < 0) {
      first[node] = inherited;
      continue;
    }
    first[node] = (ofKey[key]! + 1) * 4;
    outputs[ofKey[key + 1]! * 4 + 1] = inherited;
  }
  return { outputs, first };
}

function stateTables(
  trie: Trie,
  { place, base, size, block }: DoubleArray,
  failure: Int32Array,
  first: Int32Array,
): Pick<AutomatonTables, "bases" | "labels" | "links"> {
  const bases = new Int32Array(size);
  const labels = new Uint16Array(size + block);
  const links = new Int32Array(size * 2);
  for (let node = 0; node < trie.size; node += 1) {
    const at = place[node]!;
    const marks = (first[node] ? HAS_OUTPUT : 0) | (failure[node] === 0 ? FAILS_TO_ROOT : 0);
    bases[at] = (base[node]! << 2) | marks;
    labels[at] = trie.label[node]!;
    links[at * 2] = place[failure[node]!]!;
    links[at * 2 + 1] = first[node]!;
  }
  return { bases, labels, links };
}

function textPool(texts: readonly (readonly string[])[]): Pick<AutomatonTables, "textStart" | "pool"> {
  const all = texts.flat();
  const textStart = new Int32Array(all.length + 1);
  for (const [index, { length }] of all.entries()) textStart[index + 1] = textStart[index]! + length;
  const pool = new Uint16Array(textStart[all.length]!);
  for (const [index, text] of all.entries()) {
    for (let at = 0; at < text.length; at += 1) pool[textStart[index]! + at] = text.charCodeAt(at);
  }
  return { textStart, pool };
}
