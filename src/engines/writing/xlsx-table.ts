import type ExcelJS from "exceljs";
import type { Cell } from "../../domain/annual-report/model.ts";
import { type PlacedCell, type PrintedTable, place } from "./printed-table.ts";
import { rowHeight } from "./xlsx-row-height.ts";

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** A sheet counts a column's width in digits; one is about this wide. */
const MM_PER_DIGIT = 1.75;
const SIZE = 10;
const LEAST_HEIGHT = 18;
const HEADING_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFEFEF" } } as const;
/** For a printed sum that is not the sum of its parts. */
const MISMATCH_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } } as const;

/** Where a value stands, and the value. */
export interface SheetCell {
  address: string;
  value: Cell;
}

/** Puts a printed table below what the sheet has; returns its values by `table/row/column`. */
export function fillTable(sheet: ExcelJS.Worksheet, table: PrintedTable): Map<string, SheetCell> {
  const above = sheet.rowCount;
  const placed = place(table)
    .flat()
    .map((cell) => ({ ...cell, row: cell.row + above }));
  const cells = new Map(
    placed.flatMap(({ cell, row, column }) =>
      cell.of ? [[cell.of, { address: sheet.getCell(row + 1, column + 1).address, value: cell.value ?? null }]] : [],
    ),
  );
  const widths = table.widths.map((width) => width / MM_PER_DIGIT);
  widths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = width;
  });
  for (const cell of placed) fillCell(sheet, cell, sumOf(cell, table, cells));
  for (const { cell, row, column } of placed.filter(({ cell }) => cell.rows === 1)) {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
    const target = sheet.getRow(row + 1);
    target.height = Math.max(target.height ?? LEAST_HEIGHT, rowHeight(cell.text, width, SIZE));
  }
  sheet.views = [{ state: "frozen", ySplit: above + table.head.length }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${above + 1}:${above + Math.max(1, table.head.length)}`,
  };
  return cells;
}

function fillCell(
  sheet: ExcelJS.Worksheet,
  { cell, row, column }: PlacedCell,
  sum: { formula: string; holds: boolean } | null,
): void {
  const target = sheet.getCell(row + 1, column + 1);
  if (cell.columns > 1 || cell.rows > 1) sheet.mergeCells(row + 1, column + 1, row + cell.rows, column + cell.columns);
  const isValue = cell.role === "value";
  const leftward = cell.role === "row-head" && cell.rows === 1;
  target.value = !isValue ? cell.text : sum?.holds ? { formula: sum.formula, result: cell.value ?? 0 } : (cell.value ?? null);
  target.border = BORDER;
  target.font = { name: cell.role === "column-head" ? "黑体" : "仿宋", size: SIZE };
  target.alignment = { horizontal: leftward ? "left" : "center", vertical: "middle", wrapText: true };
  if (cell.role === "column-head") target.fill = HEADING_FILL;
  if (sum && !sum.holds) target.fill = MISMATCH_FILL;
}

/** The formula of a sum; it is written only where it gives the very number reported: a sheet must not correct a report in silence. */
function sumOf({ cell }: PlacedCell, table: PrintedTable, cells: Map<string, SheetCell>) {
  const terms = table.sums.get(cell.of ?? "");
  if (!terms || cell.value == null) return null;
  const { formula, result } = sumFormula(terms, cells);
  return { formula, holds: result === cell.value };
}

/** `SUM(D3:I3)` where the terms stand side by side or one below the other, `SUM(D3,F7)` otherwise; blanks count as 0, as sheets do. */
export function sumFormula(
  terms: readonly string[],
  cells: Map<string, SheetCell>,
  sheet = "",
): { formula: string; result: number } {
  const found = terms.flatMap((term) => cells.get(term) ?? []);
  const addresses = found.map(({ address }) => sheet + address);
  const result = found.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const places = found.map(({ address }) => [columnNumber(address), Number(address.replace(/^\D+/, ""))] as const);
  const runsOn = (moving: 0 | 1, still: 0 | 1) =>
    places.every((at, i) => i === 0 || (at[moving] === places[i - 1]![moving] + 1 && at[still] === places[i - 1]![still]));
  const range = found.length > 1 && (runsOn(0, 1) || runsOn(1, 0));
  return { formula: range ? `SUM(${addresses[0]}:${found.at(-1)!.address})` : `SUM(${addresses.join(",")})`, result };
}

function columnNumber(address: string): number {
  return [...address.replace(/\d+$/, "")].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
