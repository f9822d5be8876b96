import { normalize, type Spelling } from "./row-spellings.ts";

/** Longer words than this before a number are prose or several headings; only their end can be its label. */
const LONGEST_TAIL = 120;

/** Words before a number, ready to be compared with many labels. */
export interface Tail {
  text: string;
  /** For each pair of neighbouring characters, where it last begins. */
  lastAt: ReadonlyMap<string, number>;
}

export function tailOf(folded: string): Tail {
  const text = normalize(folded).slice(-LONGEST_TAIL);
  const lastAt = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++) lastAt.set(text.slice(i, i + 2), i);
  return { text, lastAt };
}

/** Whether `tail` ends with the label, in a spelling long enough to be no other. */
export function endsWithLabel({ text }: Tail, spellings: readonly Spelling[]): boolean {
  return spellings.some((spelling) => !spelling.short && text.endsWith(spelling.text));
}

/** How much the end of `tail` is like a label 相似度: 0 not at all, 1 all its pairs occur there, more when it ends so. */
export function likeness(tail: Tail, spellings: readonly Spelling[]): number {
  let best = 0;
  for (const { text, pairs, short } of spellings) {
    if (tail.text.endsWith(text)) {
      best = Math.max(best, 1 + text.length / 100);
      continue;
    }
    if (short) continue;
    const from = Math.max(0, tail.text.length - text.length - 12);
    let shared = 0;
    for (const pair of pairs) if ((tail.lastAt.get(pair) ?? -1) >= from) shared++;
    best = Math.max(best, shared / pairs.length);
  }
  return best;
}
