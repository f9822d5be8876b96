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
    const written = part.trim();
    const emphasis = emphasisOf(written);
    const indent = part.length - part.trimStart().length + emphasis;
    cells.push({
      text: written.slice(emphasis, written.length - emphasis),
      offset: offset + index + (written === "" ? 0 : indent),
      column: cells.length,
      columns: 1,
      rows: 1,
    });
  });
  return cells;
}

/** How many marks of emphasis **强调** stand at either end of the words. */
export function emphasisOf(written: string): number {
  const marks = /^(\*{1,3}|_{2,3}|`)(?=\S)/.exec(written)?.[1] ?? "";
  return marks !== "" && written.length > 2 * marks.length && written.endsWith(marks) ? marks.length : 0;
}

/** An empty match between two pipes, or at an end of the line, is an empty cell. */
function isEdge(text: string, index: number): boolean {
  const pipe = (at: number) => at < 0 || at >= text.length || /[|｜│]/.test(text[at]!);
  return pipe(index - 1) && pipe(index);
}
