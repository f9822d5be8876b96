import { LIST_COLUMNS, type ListKind, type ReadTable } from "../../contract/office-lists.ts";
import { problemsOfRows } from "./office-list-table.ts";

/** The rows of a table file as rows of a list 导入词表: columns by their headings, Chinese or of the lexicon, in any order. */
export function rowsOfFile(kind: ListKind, table: readonly (readonly string[])[]): ReadTable {
  const columns = Object.entries(LIST_COLUMNS[kind]);
  const [head = [], ...body] = table;
  const places = columns.map(([name, heading]) => head.findIndex((cell) => [name, heading].includes(cell.trim())));
  // Without a heading the first column holds the words.
  const headed = places[0] !== -1;
  const rows = (headed ? body : table).map((row) =>
    columns.map((_, at) => (headed ? (row[places[at]!] ?? "") : (row[at] ?? "")).trim().slice(0, 1000)),
  );
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  return { rows: filled, problems: problemsOfRows(kind, filled) };
}
