import type { NearMiss } from "./near-miss.ts";

/** More misses than this side by side are settled without waiting for more: a text of nothing else must not fill the memory. */
const MOST_WAITING = 256;

/**
 * Keeps of near misses that overlap the most likely one 择优: wording that accounts for the slips of shorter wording within it,
 * then fewest edits, then inside, then the longest. Hands them on in the order of their places.
 */
export class BestMisses {
  private waiting: NearMiss[] = [];
  private end = 0;
  private readonly onMiss: (miss: NearMiss) => void;

  constructor(onMiss: (miss: NearMiss) => void) {
    this.onMiss = onMiss;
  }

  add(miss: NearMiss): void {
    this.waiting.push(miss);
    this.end = Math.max(this.end, miss.end);
    if (this.waiting.length >= MOST_WAITING) this.settle();
  }

  /** No miss that begins before `at` will come any more. */
  reach(at: number): void {
    if (this.waiting.length > 0 && this.end <= at) this.settle();
  }

  settle(): void {
    const whole = this.waiting.filter((miss) => !this.waiting.some((longer) => explains(longer, miss)));
    const ranked = whole.sort((a, b) => rank(a) - rank(b) || b.expected.length - a.expected.length);
    const kept: NearMiss[] = [];
    for (const miss of ranked) {
      if (kept.every(({ start, end }) => end <= miss.start || miss.end <= start)) kept.push(miss);
    }
    this.waiting = [];
    for (const miss of kept.sort((a, b) => a.start - b.start)) this.onMiss(miss);
  }
}

/** Whether `longer` is wording around that of `miss` and accounts for its edits too. */
function explains(longer: NearMiss, miss: NearMiss): boolean {
  if (longer.place === "end" || longer.expected.length <= miss.expected.length) return false;
  if (longer.start > miss.start || longer.end < miss.end) return false;
  return miss.edits.every(({ at }) => longer.edits.some((edit) => edit.at === at));
}

function rank({ edits, place, confusable }: NearMiss): number {
  return edits.length * 4 + (place === "end" ? 2 : 0) + (confusable ? 0 : 1);
}
