import { LIST_COLUMNS, type ListKind, type ReadTable } from "../../contract/office-lists.ts";
import { isHeading, listOfRows } from "../../engines/proofreading/import-lists.ts";
import { problemsOfRows, rowsOfTable } from "./office-list-table.ts";

/** The rows of a table file as rows of a list 导入词表: columns by whatever people head them with, in any order; without a heading, in ours. */
export function rowsOfFile(kind: ListKind, table: readonly (readonly string[])[]): ReadTable {
  const filled = table.filter((row) => row.some((cell) => cell.trim() !== ""));
  const headed = filled[0] !== undefined && isHeading(filled[0], kind);
  const { list } = listOfRows("", headed ? filled : [Object.keys(LIST_COLUMNS[kind]), ...filled], kind);
  const rows = rowsOfTable(kind, list.text).map((row) => row.map((cell) => cell.slice(0, 1000)));
  return { rows, problems: problemsOfRows(kind, rows) };
}
