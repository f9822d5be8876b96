import { LONGEST_ENTRY } from "./word-list.ts";

/** A word has fewer gaps than characters, so older ones may be forgotten. */
const KEPT = LONGEST_ENTRY;

/** The blanks passed over in a text so far 空白记录, from which a word with blanks inside learns where it begins. */
export class GapLog {
  /** For each gap the place after it, counted in characters without blanks, and how many blanks there were up to there. */
  private places: number[] = [];
  private totals: number[] = [];

  add(from: number, to: number): void {
    const before = this.totals.at(-1) ?? 0;
    this.places.push(from - before);
    this.totals.push(before + to - from);
    if (this.places.length < KEPT * 4) return;
    this.places = this.places.slice(-KEPT);
    this.totals = this.totals.slice(-KEPT);
  }

  /** Where a word of `length` characters that ends at `end`, after the last gap, begins. */
  startOf(end: number, length: number): number {
    const place = end - (this.totals.at(-1) ?? 0) - length;
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return place + (low === 0 ? 0 : this.totals[low - 1]!);
  }
}
