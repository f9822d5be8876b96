import type { Folding } from "./folding.ts";

/** Characters taken for each other 易混字: same sound, similar shape, neighbours of an input method; either way round. */
export class Confusables {
  private readonly others = new Map<string, Set<string>>();

  constructor(pairs: Iterable<readonly [string, string]>, folding: Folding) {
    for (const pair of pairs) {
      const [one, other] = [folding.fold(pair[0]), folding.fold(pair[1])];
      if (one.length !== 1 || other.length !== 1 || one === other) continue;
      this.add(one, other);
      this.add(other, one);
    }
  }

  has(one: string, other: string): boolean {
    return this.others.get(one)?.has(other) ?? false;
  }

  /** What `character` is taken for, in the order of the data. */
  of(character: string): readonly string[] {
    return [...(this.others.get(character) ?? [])];
  }

  private add(one: string, other: string): void {
    const others = this.others.get(one);
    if (others) others.add(other);
    else this.others.set(one, new Set([other]));
  }
}
