import type { Face, Letters } from "./pdf-letters.ts";
import { POINTS_PER_MM } from "./pdf-pages.ts";
import { linesOf, type PlacedCell, type PrintedTable, place } from "./printed-table.ts";
import { breakLines, type Line } from "./text-lines.ts";

/** Sizes of a table, in points. */
export interface PdfTableMeasure {
  size: number;
  pitch: number;
  rowHeight: number;
  labels: "left" | "center";
}

export interface PlannedCell extends PlacedCell {
  x: number;
  width: number;
  lines: Line[];
  face: Face;
  size: number;
  leftward: boolean;
}

export interface TablePlan {
  rows: PlannedCell[][];
  heights: number[];
  /** How many rows are the head. */
  head: number;
}

export const PADDING = 2.5;

/** Works out the lines of every cell and the height of every row before anything is drawn. */
export function planTable(table: PrintedTable, measure: PdfTableMeasure, letters: Letters, left: number): TablePlan {
  const widths = table.widths.map((width) => width * POINTS_PER_MM);
  const rows = place(table).map((cells) => cells.map((cell) => planCell(cell, widths, measure, letters, left)));
  const needed = (cell: PlannedCell) => cell.lines.length * measure.pitch + PADDING;
  const heights = rows.map((cells) => Math.max(measure.rowHeight, ...cells.filter(({ cell }) => cell.rows === 1).map(needed)));
  for (const cell of rows.flat().filter(({ cell }) => cell.rows > 1)) {
    const spanned = heights.slice(cell.row, cell.row + cell.cell.rows).reduce((sum, height) => sum + height, 0);
    const last = cell.row + cell.cell.rows - 1;
    heights[last] = heights[last]! + Math.max(0, needed(cell) - spanned);
  }
  return { rows, heights, head: table.head.length };
}

function planCell(placed: PlacedCell, widths: number[], measure: PdfTableMeasure, letters: Letters, left: number): PlannedCell {
  const { cell, column } = placed;
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0);
  const width = sum(column, column + cell.columns);
  const inside = width - 2 * PADDING;
  const face: Face = cell.role === "column-head" ? "heading" : "body";
  // Long numbers are set smaller: a number broken over two lines reads as two numbers.
  const natural = cell.role === "value" ? letters.width(cell.text, face, measure.size) : 0;
  const size = natural > inside ? (measure.size * inside) / natural : measure.size;
  const lines = linesOf(cell).flatMap((line) =>
    cell.role === "value"
      ? [{ text: line, width: letters.width(line, face, size) }]
      : breakLines(line, inside, 0, (text) => letters.width(text, face, size)),
  );
  return {
    ...placed,
    x: left + sum(0, column),
    width,
    lines,
    face,
    size,
    leftward: measure.labels === "left" && cell.role === "row-head" && cell.rows === 1,
  };
}
