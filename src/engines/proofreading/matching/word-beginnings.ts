import type { AutomatonTables } from "./automaton-layout.ts";
import { GAP } from "./character-classes.ts";

const PAIRS = 0xffff;
/** With more of the table marked than this share, looking at it costs more than it spares. */
const SPARSE = 1 / 8;

/** Where two neighbouring classes have their mark; pairs that share a number are let through alike. */
export function pairNumber(one: number, other: number): number {
  return (one * 31 + other) & PAIRS;
}

/**
 * Marks the pairs of classes that words begin with 词首: most places of a text begin none, and one small table says so at once.
 * Undefined where the words are too many for that. Entries that were left out of the automaton do no harm.
 */
export function wordBeginnings({ classes, textStart, pool }: AutomatonTables): Uint8Array | undefined {
  const marks = new Uint8Array(PAIRS + 1);
  let marked = 0;
  const mark = (pair: number) => {
    marked += 1 - marks[pair]!;
    marks[pair] = 1;
  };
  for (let entry = 0; entry + 1 < textStart.length; entry += 1) {
    const end = textStart[entry + 1]!;
    const one = nextCharacter(classes, pool, textStart[entry]!, end);
    if (one >= end) continue;
    const other = nextCharacter(classes, pool, one + 1, end);
    // A word of one character begins whatever stands after it.
    if (other >= end) return undefined;
    const first = classes[pool[one]!]!;
    mark(pairNumber(first, GAP));
    mark(pairNumber(first, classes[pool[other]!]!));
    if (marked > marks.length * SPARSE) return undefined;
  }
  return marks;
}

function nextCharacter(classes: Uint16Array, pool: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && classes[pool[at]!] === GAP) at += 1;
  return at;
}
