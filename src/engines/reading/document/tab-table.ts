import type { TableCell } from "./document.ts";
import { isBlank, type Line } from "./lines.ts";
import type { TextTable } from "./pipe-table.ts";

/** A table whose cells are parted by tabs 制表符分隔, a row a line, as it comes out of a spreadsheet. */
export function tabTable(lines: readonly Line[], from: number): TextTable | undefined {
  const rows: TableCell[][] = [];
  let next = from;
  for (; next < lines.length && isTabbed(lines[next]!.text, rows.length > 0); next++) rows.push(cellsOf(lines[next]!));
  return rows.length === 0 ? undefined : { rows, next };
}

function isTabbed(text: string, withinTable: boolean): boolean {
  const cells = text.split("\t");
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  return (
    (cells.length >= 3 && filled >= 2) ||
    (cells.length === 2 && filled === 2) ||
    (withinTable && cells.length >= 3 && filled >= 1)
  );
}

function cellsOf({ text, offset }: Line): TableCell[] {
  let at = offset;
  return text.split("\t").map((part, column) => {
    const cell = { text: part.trim(), offset: at + part.length - part.trimStart().length, column, columns: 1, rows: 1 };
    at += part.length + 1;
    return cell;
  });
}

/**
 * A table with one cell a line 一格一行: each cell indented by a tab, rows parted by an empty line.
 * A cell's text may go on, unindented, in the next line.
 */
export function tabCellTable(text: string, lines: readonly Line[], from: number): TextTable | undefined {
  const rows: TableCell[][] = [];
  let next = from;
  for (let i = from; i < lines.length; ) {
    if (!isCell(lines[i]!)) {
      if (!isEmpty(lines[i]!)) break;
      i++;
      continue;
    }
    const [row, after] = rowFrom(text, lines, i);
    rows.push(row);
    i = after;
    next = after;
  }
  return rows.length >= 2 || (rows[0]?.length ?? 0) >= 4 ? { rows, next } : undefined;
}

function rowFrom(text: string, lines: readonly Line[], from: number): [TableCell[], number] {
  const row: TableCell[] = [];
  let i = from;
  for (; i < lines.length && !isEmpty(lines[i]!); i++) {
    const line = lines[i]!;
    const last = row.at(-1);
    if (isCell(line)) {
      const indent = line.text.length - line.text.trimStart().length;
      row.push({ text: line.text.trim(), offset: line.offset + indent, column: row.length, columns: 1, rows: 1 });
    } else if (last && goesOn(last.text, line.text)) {
      last.text = text.slice(last.offset, line.offset + line.text.trimEnd().length);
    } else break;
  }
  return [row, i];
}

const isCell = ({ text }: Line): boolean => /^\t[^\t]*$/.test(text);
const isEmpty = (line: Line): boolean => isBlank(line) && !isCell(line);
/** Only short words go on: a long line after a table is prose. */
const goesOn = (cell: string, line: string): boolean =>
  /[\u4e00-\u9fff]$/.test(cell) && line.trim().length <= 12 && !/^[一二三四五六七]、/.test(line.trim());
