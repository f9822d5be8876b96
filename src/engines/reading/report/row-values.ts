import type { TableCell } from "../document/document.ts";
import { type CellReading, readCell } from "./cell-value.ts";
import { foldWords } from "./fold.ts";

/** A row of a table as label and values 行标题与数值. */
export interface RowValues {
  /** The folded words before the values. */
  label: string;
  values: CellReading[];
}

/**
 * The `width` values of a table row: they stand after its last label. What a row has too much is empty or a remark; a cell that
 * spans several columns counts for each of them. `undefined` for headings and for rows that have too few.
 */
export function valuesOfRow(cells: readonly TableCell[], width: number): RowValues | undefined {
  const readings = cells.map(({ text }) => readCell(text));
  const labels = readings.flatMap(({ is }, i) => (is === "words" ? [i] : []));
  for (const at of [...labels.reverse(), -1]) {
    const values = laidOut(cells.slice(at + 1), readings.slice(at + 1), width);
    if (!values || isHeading(values) || (at === -1 && values.every(({ is }) => is === "blank"))) continue;
    const words = cells.slice(0, at + 1).filter((_, i) => readings[i]!.is !== "blank");
    return { label: foldWords(words.map(({ text }) => text).join("")), values };
  }
  return undefined;
}

function laidOut(cells: readonly TableCell[], readings: readonly CellReading[], width: number): CellReading[] | undefined {
  if (readings.length === width) return [...readings];
  if (readings.length > width) return chosen(readings, width);
  const spread = cells.flatMap(({ columns }, i) => Array.from({ length: columns }, () => merged(readings[i]!, columns)));
  return spread.length === width && readings.length > 0 ? spread : undefined;
}

/** Of too many cells: those before a remark or empty cells, those after empty ones, or all that are not empty, if they are as many. */
function chosen(readings: readonly CellReading[], width: number): CellReading[] | undefined {
  if (readings.slice(width).every(({ is }) => is === "blank" || is === "words")) return readings.slice(0, width);
  if (readings.slice(0, -width).every(({ is }) => is === "blank")) return readings.slice(-width);
  const filled = readings.filter(({ is }) => is !== "blank");
  return filled.length === width ? filled : undefined;
}

/** One number over several columns belongs to none of them for certain. */
function merged(reading: CellReading, columns: number): CellReading {
  if (columns === 1 || reading.is !== "number") return reading;
  return { is: "words", value: null, printed: reading.printed ?? String(reading.value) };
}

/** Words where numbers belong, and hardly a number, head columns. */
function isHeading(values: readonly CellReading[]): boolean {
  const count = (kind: CellReading["is"]) => values.filter(({ is }) => is === kind).length;
  return count("words") > count("number") + count("mark");
}
