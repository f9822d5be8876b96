import type { Cell } from "../../domain/annual-report/model.ts";

/** A cell as it stands on paper. It may span columns and rows; a cell below a spanning one is simply not listed. */
export interface PrintedCell {
  role: "corner" | "column-head" | "row-head" | "value";
  text: string;
  columns: number;
  rows: number;
  /** Values only: which cell of the model it shows. */
  of?: string;
  value?: Cell;
}

export type PrintedRow = PrintedCell[];

/** Cells laid out on a grid of columns. */
export interface PrintedGrid {
  /** Widths of the grid columns, in millimetres. */
  widths: number[];
  /** Rows that stand again on every page. */
  head: PrintedRow[];
  /** The other rows; the headings inside one block hold for that block only. */
  blocks: PrintedRow[][];
}

/** A table 表格 of the annual report as it is printed, merged cells and all. Every writer draws this one description. */
export interface PrintedTable extends PrintedGrid {
  id: "proactive" | "requests" | "disputes";
  /** What it holds, for readers who cannot see the heading above it. */
  caption: string;
  /** Values that are a sum of others: `of` → the `of` of its terms. */
  sums: Map<string, string[]>;
}

export interface PlacedCell {
  cell: PrintedCell;
  row: number;
  column: number;
  /** Rows of the head are in block −1. */
  block: number;
}

export function columnHead(text: string, columns = 1, rows = 1): PrintedCell {
  return { role: "column-head", text, columns, rows };
}

export function rowHead(text: string, columns = 1, rows = 1): PrintedCell {
  return { role: "row-head", text, columns, rows };
}

/** A number: zero is printed as 0, `null` as a blank. */
export function valueCell(of: string, value: Cell | undefined, columns = 1): PrintedCell {
  return { role: "value", text: value == null ? "" : String(value), columns, rows: 1, of, value: value ?? null };
}

export function rowsOf(table: PrintedGrid): PrintedRow[] {
  return [...table.head, ...table.blocks.flat()];
}

/** Where each cell stands on the grid, spans resolved; row by row. */
export function place(table: PrintedGrid): PlacedCell[][] {
  const blockOf = [...table.head.map(() => -1), ...table.blocks.flatMap((rows, block) => rows.map(() => block))];
  const taken = new Set<string>();
  return rowsOf(table).map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const placed = { cell, row, column, block: blockOf[row]! };
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) taken.add(`${row + down},${column + right}`);
      }
      column += cell.columns;
      return placed;
    });
  });
}

/** The number of a group stands above its name: （三） over 不予公开. */
export function linesOf({ role, rows, text }: PrintedCell): string[] {
  const numbered = role === "row-head" && rows > 1 ? /^(（.{1,2}）)(.+)$/.exec(text) : null;
  return numbered ? numbered.slice(1) : text === "" ? [] : [text];
}

/** The headings that a value stands under and beside, outermost first. */
export function headingsOf(value: PlacedCell, placed: PlacedCell[][]): PlacedCell[] {
  return placed.flat().filter(({ cell, row, column, block }) => {
    if (cell.role === "column-head")
      return row < value.row && overlaps(column, cell, value) && (block === -1 || block === value.block);
    return cell.role === "row-head" && row <= value.row && value.row < row + cell.rows;
  });
}

function overlaps(column: number, cell: PrintedCell, value: PlacedCell): boolean {
  return column < value.column + value.cell.columns && value.column < column + cell.columns;
}
