import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { foldWords } from "./fold.ts";
import { normalize } from "./row-spellings.ts";
import type { StreamItem } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";
import { tokensOf } from "./tokens.ts";

const FEWEST_LABELS = 8;

/**
 * Whether a program has dropped repeated lines 重复行被删: the labels of table three stand there, but its numbers, each on a line
 * of its own, are far too few and no two alike. What is left of them cannot be placed, and is never zero.
 */
export function numbersAreLost(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): boolean {
  const lines = items.flatMap((item) => (item.kind === "line" ? [item.text] : []));
  const numbers = lines.flatMap((line) => tokensOf(line).filter(({ kind }) => kind === "number"));
  const alone = numbers.filter((token) => token.alone).map(({ text }) => text.trim());
  if (alone.length === 0 || alone.length * 5 < numbers.length * 4 || new Set(alone).size < alone.length) return false;

  const words = normalize(foldWords(lines.join("")));
  const labels = Math.max(
    ...forms.map(
      ({ requests }) =>
        requests.rows.filter(({ label }) => label.length > 6 && words.includes(normalize(foldWords(label)))).length,
    ),
  );
  return labels >= FEWEST_LABELS && alone.length < labels * 3.5;
}

/** The table with every number taken back, and the reason. */
export function withoutNumbers<Table, Reading extends TableReading<Table>>(reading: Reading, table: string): Reading {
  if (reading.table === null) return reading;
  const notes = new Notes(table);
  notes.doubt(undefined, "重复的行已被删除，数字不全：不能当作零");
  return { ...reading, table: emptied(reading.table), unsure: notes.unsure, printed: [], arrangements: [] };
}

function emptied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(emptied) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, emptied(cell)])) as T;
  return null as T;
}
