/** No count in an annual report has more digits. */
const LONGEST = 8;
/** More ways than this and nothing can be told. */
const MOST_CUTS = 20_000;

/**
 * All ways to cut runs of glued digits 粘连数字 into `width` whole numbers without leading zeros.
 * The blanks between runs are sure cuts. `undefined` when there are none, or too many to weigh.
 */
export function cutsOf(runs: readonly string[], width: number): number[][] | undefined {
  const digits = runs.join("");
  if (digits.length < width || runs.length > width || !/^\d+$/.test(digits)) return undefined;
  const sure = new Set<number>();
  let end = 0;
  for (const run of runs) {
    end += run.length;
    sure.add(end);
  }

  const cuts: number[][] = [];
  const row: number[] = [];
  const cut = (from: number): void => {
    if (cuts.length > MOST_CUTS) return;
    if (row.length === width) {
      if (from === digits.length) cuts.push([...row]);
      return;
    }
    const left = width - row.length;
    if (digits.length - from < left || digits.length - from > left * LONGEST) return;
    for (let to = from + 1; to <= digits.length && to - from <= LONGEST; to++) {
      row.push(Number(digits.slice(from, to)));
      cut(to);
      row.pop();
      if (digits[from] === "0" || sure.has(to)) return;
    }
  };
  cut(0);
  return cuts.length === 0 || cuts.length > MOST_CUTS ? undefined : cuts;
}
