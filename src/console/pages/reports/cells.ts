import type * as z from "zod";
import type { CellQuery } from "../../../contract/reports.ts";
import { headingsOf, type PlacedCell } from "../../../engines/writing/printed-table.ts";

/** A cell of the report as the API asks for it. */
export type CellAddress = z.infer<typeof CellQuery>;

/** `requests/received/business` → its three parts. */
export function cellAddress(of: string): CellAddress {
  const [table, row = "", column = ""] = of.split("/");
  return { table: table as CellAddress["table"], row, column };
}

/** The id of a cell's button, so that a finding can lead to it. */
export const cellId = ({ table, row, column }: Record<keyof CellAddress, string>): string => `cell-${table}/${row}/${column}`;

/** What a value stands for, in the words of its headings: `（三）不予公开，1.属于国家秘密，自然人`. */
export function cellWords(value: PlacedCell, placed: PlacedCell[][]): string {
  const headings = headingsOf(value, placed);
  const rows = headings.filter(({ cell }) => cell.role === "row-head");
  const columns = headings.filter(({ cell }) => cell.role === "column-head");
  // A heading over the whole table (申请人情况) tells no column from another.
  const telling = columns.filter(({ cell }, index) => index === columns.length - 1 || isPart(cell, placed));
  return [...rows, ...telling].map(({ cell }) => cell.text).join("，");
}

/** Whether a heading stands over some of the values only. */
function isPart({ columns }: PlacedCell["cell"], placed: PlacedCell[][]): boolean {
  const places = placed.flat().filter(({ cell }) => cell.role === "value");
  const from = Math.min(...places.map(({ column }) => column));
  const to = Math.max(...places.map(({ column, cell }) => column + cell.columns));
  return columns < to - from;
}

export type ArrowKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** The value next to this one in the direction of an arrow key; itself at the edge. */
export function neighbour(values: readonly PlacedCell[], from: PlacedCell, key: ArrowKey): PlacedCell {
  const back = key === "ArrowLeft" || key === "ArrowUp";
  const [along, across] =
    key === "ArrowLeft" || key === "ArrowRight" ? (["column", "row"] as const) : (["row", "column"] as const);
  const ahead = values.filter((one) => (back ? one[along] < from[along] : one[along] > from[along]));
  const distance = (one: PlacedCell) => Math.abs(one[along] - from[along]) + 1000 * Math.abs(one[across] - from[across]);
  const inLine = ahead.filter((one) => one[across] === from[across] || along === "row");
  return [...inLine].sort((a, b) => distance(a) - distance(b))[0] ?? from;
}
