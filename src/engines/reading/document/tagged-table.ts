import type { Table, TableCell } from "./document.ts";

const TABLE = /<table[\s>].*?<\/table>/gis;
const ROW = /<tr[\s>].*?(?=<tr[\s>]|<\/table>|<\/tr>)/gis;
const CELL = /<t[dh](\s[^<>]*)?>(.*?)(?=<\/?t[dhr][\s>]|<\/t(?:able|body)>|$)/gis;

/** Tables written as HTML tags inside plain text or Markdown 标签表格, as programs that recognise scans put them out. */
export function taggedTables(text: string): (Table & { end: number })[] {
  if (!/<table[\s>]/i.test(text)) return [];
  return [...text.matchAll(TABLE)].map(({ 0: source, index }) => ({
    kind: "table",
    offset: index,
    end: index + source.length,
    rows: [...source.matchAll(ROW)].map((row) => cellsOf(row[0], index + row.index)).filter(({ length }) => length > 0),
  }));
}

function cellsOf(row: string, offset: number): TableCell[] {
  let column = 0;
  return [...row.matchAll(CELL)].map(({ 0: whole, 1: attributes = "", 2: content = "", index }) => {
    const inner = content.replace(/<[^<>]*>|&nbsp;?/gi, " ");
    const indent = inner.length - inner.trimStart().length;
    const cell = {
      text: inner.trim(),
      offset: offset + index + whole.length - content.length + indent,
      column,
      columns: span(attributes, "colspan"),
      rows: span(attributes, "rowspan"),
    };
    column += cell.columns;
    return cell;
  });
}

function span(attributes: string, name: string): number {
  const value = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes)?.[1] ?? 1);
  return value >= 1 ? value : 1;
}
