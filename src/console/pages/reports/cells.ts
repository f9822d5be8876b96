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
  const of = (role: string) => headings.filter(({ cell }) => cell.role === role).map(({ cell }) => cell.text);
  const [columns, rows] = [of("column-head"), of("row-head")];
  // The name of the whole column group (申请人情况) says nothing that the column itself does not.
  return [...rows, ...columns.slice(-2)].join("，");
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
