import type { TableCell } from "./document.ts";
import { isBlank, type Line } from "./lines.ts";
import type { TextTable } from "./pipe-table.ts";

/** A label and its numbers, or many numbers alone. A comma inside `1,251` parts nothing: a label ends with a word. */
const LABELLED = /^.{0,120}[\u4e00-\u9fff）)”"](?:\s*([,;；])\s*"?[\d.]*"?)(?:\s*\1\s*"?[\d.]*"?)*\s*$/;
const NUMBERS = /^\s*\d*(?:\s*([,;；])\s*\d*){9,}\s*$/;
/** Longer lines are prose. */
const LONGEST = 400;
const THOUSANDS = /^\s*\d{1,3}(?:,\d{3})+\s*$/;

/** A table whose cells are parted by commas or semicolons 逗号分隔, as spreadsheets save it; rows of words only are lines. */
export function separatedTable(lines: readonly Line[], from: number): TextTable | undefined {
  const rows: TableCell[][] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.text.length > LONGEST) break;
    const separator = (LABELLED.exec(line.text) ?? NUMBERS.exec(line.text))?.[1];
    if (isBlank(line) || separator === undefined || THOUSANDS.test(line.text)) break;
    const cells = cellsOf(line, separator);
    if (!cells.some(({ text }) => /\d/.test(text))) break;
    rows.push(cells);
  }
  return rows.length === 0 ? undefined : { rows, next };
}

/** The numbers from the end on are cells; what stands before them is the label, whatever it holds. */
function cellsOf({ text, offset }: Line, separator: string): TableCell[] {
  const parts = text.split(separator);
  let label = parts.length;
  while (label > 0 && /^\s*"?[\d.]*"?\s*$/.test(parts[label - 1]!)) label--;
  const joined = label === 0 ? parts : [parts.slice(0, label).join(separator), ...parts.slice(label)];
  let at = offset;
  return joined.map((part, column) => {
    const [, indent, inner] = /^([\s"]*)(.*?)[\s"]*$/s.exec(part)!;
    const cell = { text: inner!, offset: at + (inner === "" ? 0 : indent!.length), column, columns: 1, rows: 1 };
    at += part.length + 1;
    return cell;
  });
}
