import type { NearMiss } from "./near-miss.ts";

/** A variant that many documents hold, put to a person as one question 频见变体 instead of as many alarms. */
export interface VariantQuestion {
  kind: NearMiss["kind"];
  entry: number;
  expected: string;
  written: string;
  documents: number;
  examples: readonly { document: string; start: number; end: number }[];
}

const EXAMPLES = 3;

/** Counts in how many documents each variant stands: what many have written is another term, what one has is a slip. */
export class FrequentVariants {
  private readonly documents: number;
  private readonly variants = new Map<string, VariantQuestion>();

  /** A variant is frequent from `documents` documents on. */
  constructor({ documents = 3 }: { documents?: number } = {}) {
    this.documents = documents;
  }

  /** Adds the misses of one document; each document is added once. */
  add(document: string, misses: readonly NearMiss[]): void {
    const inThisOne = new Set<string>();
    for (const miss of misses) {
      const key = keyOf(miss);
      if (inThisOne.has(key)) continue;
      inThisOne.add(key);
      const { kind, entry, expected, written, start, end } = miss;
      const before = this.variants.get(key) ?? { kind, entry, expected, written, documents: 0, examples: [] };
      const examples = before.examples.length < EXAMPLES ? [...before.examples, { document, start, end }] : before.examples;
      this.variants.set(key, { ...before, documents: before.documents + 1, examples });
    }
  }

  isFrequent(miss: NearMiss): boolean {
    return (this.variants.get(keyOf(miss))?.documents ?? 0) >= this.documents;
  }

  /** The frequent variants, the most frequent first. */
  questions(): VariantQuestion[] {
    return [...this.variants.values()]
      .filter(({ documents }) => documents >= this.documents)
      .sort((a, b) => b.documents - a.documents);
  }
}

/** Where a line ends inside it is no part of a variant. */
function keyOf({ kind, entry, written }: NearMiss): string {
  return `${kind} ${entry} ${written.replace(/\s+/g, "")}`;
}
