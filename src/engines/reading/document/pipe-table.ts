import type { TableCell } from "./document.ts";
import type { Line } from "./lines.ts";

/** A table found in lines of text, and the line after it. */
export interface TextTable {
  rows: TableCell[][];
  next: number;
}

const RULE = /^[\s|｜│+:=-]*(-{2,}|={2,})[\s|｜│+:=-]*$/;

/** A table drawn with pipes 竖线表, Markdown or not, that starts at line `from`; lines that only draw are left out. */
export function pipeTable(lines: readonly Line[], from: number): TextTable | undefined {
  let next = from;
  const rows: TableCell[][] = [];
  for (; next < lines.length && isPiped(lines[next]!.text); next++) {
    const row = RULE.test(lines[next]!.text) ? [] : cellsOf(lines[next]!);
    if (row.length > 0) rows.push(row);
  }
  return next === from ? undefined : { rows, next };
}

const isPiped = (text: string): boolean => (text.match(/[|｜│]/g)?.length ?? 0) >= 2 && !/[。；]\s*$/.test(text);

function cellsOf({ text, offset }: Line): TableCell[] {
  const cells: TableCell[] = [];
  const parts = [...text.matchAll(/[^|｜│]*/g)].filter(({ 0: part, index }) => part !== "" || isEdge(text, index));
  parts.forEach(({ 0: part, index }, i) => {
    const outside = (i === 0 || i === parts.length - 1) && part.trim() === "";
    if (outside) return;
    const indent = part.length - part.trimStart().length;
    cells.push({
      text: part.trim(),
      offset: offset + index + (part.trim() === "" ? 0 : indent),
      column: cells.length,
      columns: 1,
      rows: 1,
    });
  });
  return cells;
}

/** An empty match between two pipes, or at an end of the line, is an empty cell. */
function isEdge(text: string, index: number): boolean {
  const pipe = (at: number) => at < 0 || at >= text.length || /[|｜│]/.test(text[at]!);
  return pipe(index - 1) && pipe(index);
}
