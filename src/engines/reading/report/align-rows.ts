import { endsWithLabel, likeness, type Tail, tailOf } from "./likeness.ts";
import { type LabelledRow, type Spelling, spellingsOf } from "./row-spellings.ts";

/** Which row of the form a line of numbers is 行对齐. */
export interface Aligned {
  /** Index of the line of numbers. */
  found: number;
  /** Index of the row of the form. */
  row: number;
  /** How well its words fit. */
  likeness: number;
  /** How well they fit the row that they fit best. */
  best: number;
}

export interface Alignment {
  pairs: Aligned[];
  score: number;
}

/** A line of numbers that is no row of the form costs more than a row of the form that is absent. */
const UNUSED_LINE = -0.6;
const ABSENT_ROW = -0.05;

/**
 * Lays lines of numbers beside the rows of a form, both in order, so that their labels fit best. Order counts as much as words:
 * where labels are cut, misprinted or come after their numbers, the place tells.
 */
export function alignRows(labels: readonly string[], rows: readonly LabelledRow[]): Alignment {
  const spellings = rows.map(spellingsOf);
  const fits = labels.map((label) => fitsOf(tailOf(label), spellings));
  const width = rows.length + 1;
  const best = new Float64Array((labels.length + 1) * width);
  const step = new Uint8Array(best.length);
  for (let i = 0; i <= labels.length; i++) {
    for (let j = 0; j <= rows.length; j++) {
      if (i === 0 && j === 0) continue;
      const paired = i > 0 && j > 0 ? best[(i - 1) * width + j - 1]! + fits[i - 1]![j - 1]! : Number.NEGATIVE_INFINITY;
      const absent = j > 0 ? best[i * width + j - 1]! + ABSENT_ROW : Number.NEGATIVE_INFINITY;
      const unused = i > 0 ? best[(i - 1) * width + j]! + UNUSED_LINE : Number.NEGATIVE_INFINITY;
      const score = Math.max(paired, absent, unused);
      const from = paired === score ? 1 : absent === score ? 2 : 3;
      best[i * width + j] = score;
      step[i * width + j] = from;
    }
  }
  return { pairs: walkBack(step, fits, labels.length, rows.length), score: best[best.length - 1]! };
}

/** How well the words before a line fit each row. Where they end with one row's label, the other rows need no weighing. */
function fitsOf(tail: Tail, spellings: readonly (readonly Spelling[])[]): number[] {
  const certain = spellings.map((spelling) => endsWithLabel(tail, spelling));
  const any = certain.includes(true);
  return spellings.map((spelling, row) => (any && !certain[row] ? 0 : likeness(tail, spelling)));
}

function walkBack(step: Uint8Array, fits: readonly number[][], lines: number, rows: number): Aligned[] {
  const pairs: Aligned[] = [];
  for (let i = lines, j = rows; i > 0 || j > 0; ) {
    const kind = step[i * (rows + 1) + j]!;
    if (kind === 1) pairs.push({ found: i - 1, row: j - 1, likeness: fits[i - 1]![j - 1]!, best: Math.max(...fits[i - 1]!) });
    if (kind !== 2) i--;
    if (kind !== 3) j--;
  }
  return pairs.reverse();
}
