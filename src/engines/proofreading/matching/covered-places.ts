/** The places of right wording 正确表述, told in the order of their ends: what lies within one of them needs no look. */
export class CoveredPlaces {
  private starts: number[] = [];
  private ends: number[] = [];
  private from = 0;

  add(start: number, end: number): void {
    const last = this.ends.length - 1;
    if (this.ends[last] === end) this.starts[last] = Math.min(this.starts[last]!, start);
    else {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Whether one of the places, none of which is longer than `span`, holds `[start, end)`. */
  hold(start: number, end: number, span: number): boolean {
    let low = this.from;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! < end) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.ends.length && this.ends[at]! <= start + span; at += 1)
      if (this.starts[at]! <= start) return true;
    return false;
  }

  /** Forgets the places that end before `at`. */
  forget(at: number): void {
    while (this.from < this.ends.length && this.ends[this.from]! < at) this.from += 1;
    if (this.from < 4096) return;
    this.starts = this.starts.slice(this.from);
    this.ends = this.ends.slice(this.from);
    this.from = 0;
  }
}
