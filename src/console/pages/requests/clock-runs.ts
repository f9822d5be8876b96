import type { Clock } from "../../../contract/requests.ts";

/** Days in a row that are told as one line: `2023-09-29 至 2023-10-06 中秋节、国庆节放假，不计`. */
export interface ClockRun {
  from: string;
  to: string;
  days: number;
  counts: boolean;
  why: string;
  /** Which working days of the limit they are; absent where they do not count. */
  first?: number;
  last?: number;
}

/** Joins neighbouring days of one reason, and numbers those that count. */
export function clockRuns(days: Clock["days"]): ClockRun[] {
  const runs: ClockRun[] = [];
  let counted = 0;
  for (const { date, counts, why } of days) {
    if (counts) counted += 1;
    const run = runs.at(-1);
    if (run && run.counts === counts && run.why === why)
      Object.assign(run, { to: date, days: run.days + 1, ...(counts ? { last: counted } : {}) });
    else runs.push({ from: date, to: date, days: 1, counts, why, ...(counts ? { first: counted, last: counted } : {}) });
  }
  return runs;
}

/** 第 3 至 7 个工作日. */
export function numberWords({ counts, first, last }: ClockRun): string {
  if (!counts) return "不计";
  return first === last ? `第 ${first} 个工作日` : `第 ${first} 至 ${last} 个工作日`;
}
