import { normalize, type Spelling } from "./row-spellings.ts";

/** Longer words than this before a number are prose or several headings; only their end can be its label. */
const LONGEST_TAIL = 120;

/** Words before a number, ready to be compared with many labels. */
export interface Tail {
  text: string;
  /** For each pair of neighbouring characters, where it last begins; made when first asked for, as most words end with a label. */
  lastAt?: ReadonlyMap<string, number>;
}

export function tailOf(folded: string): Tail {
  return { text: normalize(folded).slice(-LONGEST_TAIL) };
}

function pairsIn(tail: Tail): ReadonlyMap<string, number> {
  if (tail.lastAt) return tail.lastAt;
  const lastAt = new Map<string, number>();
  for (let i = 0; i + 2 <= tail.text.length; i++) lastAt.set(tail.text.slice(i, i + 2), i);
  tail.lastAt = lastAt;
  return lastAt;
}

/** Whether `tail` ends with the label, in a spelling long enough to be no other. */
export function endsWithLabel({ text }: Tail, spellings: readonly Spelling[]): boolean {
  return spellings.some((spelling) => !spelling.short && text.endsWith(spelling.text));
}

/** How much the end of `tail` is like a label 相似度: 0 not at all, 1 all its pairs occur there, more when it ends so. */
export function likeness(tail: Tail, spellings: readonly Spelling[]): number {
  let best = 0;
  for (const { text } of spellings) if (tail.text.endsWith(text)) best = Math.max(best, 1 + text.length / 100);
  // Shared pairs are never worth more than an end.
  if (best > 0) return best;
  const lastAt = pairsIn(tail);
  for (const { text, pairs, short } of spellings) {
    if (short) continue;
    const from = Math.max(0, tail.text.length - text.length - 12);
    let shared = 0;
    for (const pair of pairs) if ((lastAt.get(pair) ?? -1) >= from) shared++;
    best = Math.max(best, shared / pairs.length);
  }
  return best;
}
