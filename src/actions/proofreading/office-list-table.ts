import { LIST_COLUMNS, type ListKind, type RowProblem } from "../../contract/office-lists.ts";
import { SEVERITY_WORDS } from "../../engines/proofreading/import-lists.ts";
import { readLeaders } from "../../engines/proofreading/leaders.ts";
import { readAllowed, readLexicon } from "../../engines/proofreading/lexicon.ts";
import { readTsv, type TsvProblem } from "../../engines/tsv.ts";

const READERS: Record<ListKind, (file: { file: string; text: string; own: boolean }) => TsvProblem[]> = {
  words: (file) => readLexicon([file]).problems,
  allowed: (file) => readAllowed([file]).problems,
  leaders: (file) => readLeaders(file).problems,
};
const HEADING_LINES = 1;

const columnsOf = (kind: ListKind) => Object.keys(LIST_COLUMNS[kind]);

/** The rows of a list 词表 as the text that proofreading reads; rows without a single word are left out. */
export function asTable(kind: ListKind, rows: readonly (readonly string[])[]): string {
  const columns = columnsOf(kind);
  const lines = rows
    .map((row) => columns.map((column, at) => cell(column, row[at] ?? "")))
    .filter((cells) => cells.some((text) => text !== ""));
  return [columns, ...lines].map((cells) => cells.join("\t")).join("\n");
}

/** The rows of a list from its text. */
export function rowsOfTable(kind: ListKind, table: string): string[][] {
  const columns = columnsOf(kind);
  const { rows } = readTsv(table, "", Object.fromEntries(columns.map((name) => [name, {}])));
  return rows.map((row) => columns.map((name) => (row as unknown as Record<string, string>)[name] ?? ""));
}

/** What is wrong with the rows, by row (from 1) and Chinese heading; a wording that stands twice is wrong the second time. */
export function problemsOfRows(kind: ListKind, rows: readonly (readonly string[])[]): RowProblem[] {
  const filled = rows.flatMap((row, at) => (row.some((text) => text.trim() !== "") ? [{ row, number: at + 1 }] : []));
  const headings: Record<string, string> = LIST_COLUMNS[kind];
  const text = asTable(
    kind,
    filled.map(({ row }) => row),
  );
  const wrong = READERS[kind]({ file: "", text, own: true }).map(({ line, column, message }) => ({
    row: filled[line - 1 - HEADING_LINES]?.number ?? 0,
    column: headings[column] ?? column,
    message,
  }));
  return [...wrong, ...(kind === "leaders" ? [] : repeated(filled, headings))].sort((one, other) => one.row - other.row);
}

function repeated(filled: readonly { row: readonly string[]; number: number }[], headings: Record<string, string>): RowProblem[] {
  const seen = new Map<string, number>();
  return filled.flatMap(({ row, number }) => {
    const wording = (row[0] ?? "").trim();
    const first = seen.get(wording);
    seen.set(wording, first ?? number);
    return first === undefined || wording === ""
      ? []
      : [{ row: number, column: Object.values(headings)[0]!, message: `“${wording}”与第 ${first} 行重复` }];
  });
}

function cell(column: string, text: string): string {
  const even = text.replace(/[\t\r\n]+/g, " ").trim();
  return column === "severity" ? (SEVERITY_WORDS[even] ?? even) : even;
}
