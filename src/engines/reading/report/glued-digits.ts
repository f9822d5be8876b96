/** No count in an annual report has more digits. */
const LONGEST = 8;
/** More ways than this and nothing can be told. */
const MOST_CUTS = 20_000;
const ZERO = 48;

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
  const row = new Array<number>(width).fill(0);
  const lastSure = Math.max(0, ...[...sure].filter((at) => at < digits.length));
  const cut = (from: number, cell: number): void => {
    if (cuts.length > MOST_CUTS) return;
    const left = width - cell;
    const rest = digits.length - from;
    if (rest < left || rest > left * LONGEST) return;
    if (left === 1) {
      // The last number takes all that is left.
      if ((rest > 1 && digits[from] === "0") || lastSure > from) return;
      row[cell] = Number(digits.slice(from));
      cuts.push([...row]);
      return;
    }
    let value = 0;
    for (let to = from; to < digits.length && to - from < LONGEST; ) {
      value = value * 10 + digits.charCodeAt(to) - ZERO;
      to += 1;
      row[cell] = value;
      cut(to, cell + 1);
      if (value === 0 || sure.has(to)) return;
    }
  };
  cut(0, 0);
  return cuts.length === 0 || cuts.length > MOST_CUTS ? undefined : cuts;
}
