import type { Line } from "./lines.ts";
import type { Span } from "./manuscript.ts";
import { figures } from "./numerals.ts";

/** Levels of the outline 结构层次序数: 一、 → （一） → 1. → （1）. Basis: GB/T 9704-2012, 7.3.3. */
export type OutlineLevel = 0 | 1 | 2 | 3;

/** A line that begins with a number of the outline. */
export interface Heading {
  level: OutlineLevel;
  number: number;
  /** The number with its marks, as written. */
  mark: string;
  offset: number;
  /** Index of its line. */
  line: number;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const SHAPES = new RegExp(
  `^[\\s\\u3000]*(?:(?<first>(?<a>${NUMERAL})、)|(?<second>[（(](?<b>${NUMERAL})[）)])|(?<third>(?<c>\\d{1,2})[.．、](?!\\d))|(?<fourth>[（(](?<d>\\d{1,2})[）)]))(?=.)`,
);

/** Row labels of 表三 that look like headings; what follows them, up to the next heading, are rows as well. */
const TABLE_ROWS = /^[\s\u3000|]*[一二三四]、(?:本年新收政府信息公开|上年结转政府信息公开|本年度办理结果|结转下年度继续办理)/;
const FIGURES = /^[\s\u3000|]*[\d,.%％/—-]*[\s\u3000|]*$/;

/** Whether the line is a cell or row of a table: figures in columns behind it, or nothing but a figure on the next line. */
function isCell(lines: readonly Line[], line: number): boolean {
  if (/[\s\u3000|]{2,8}\d+[\s\u3000|]*$/.test(lines[line]!.text.slice(-40))) return true;
  const next = lines.slice(line + 1, line + 4).find(({ text }) => text.trim() !== "");
  return next !== undefined && next.text.length < 80 && FIGURES.test(next.text);
}

/** What a number of the outline can begin with. */
const HEADS = new Set("一二三四五六七八九十（(0123456789");

/** The headings and numbered points of a text, in order. */
export function headings({ lines, tables }: { lines: readonly Line[]; tables: readonly Span[] }): Heading[] {
  const found: Heading[] = [];
  let inTable = false;
  for (const [line, { offset, text, head }] of lines.entries()) {
    if (!HEADS.has(head)) continue;
    const match = SHAPES.exec(text);
    if (!match) continue;
    if (match.groups!.first) inTable = TABLE_ROWS.test(text);
    if (inTable || isCell(lines, line) || tables.some((table) => offset >= table.offset && offset < table.offset + table.length))
      continue;
    const { first, second, third, fourth, a, b, c, d } = match.groups!;
    const mark = (first ?? second ?? third ?? fourth)!;
    const number = (c ?? d) ? Number(c ?? d) : figures((a ?? b)!);
    if (!number) continue;
    found.push({ level: first ? 0 : second ? 1 : third ? 2 : 3, number, mark, offset: offset + match[0].indexOf(mark), line });
  }
  return found;
}
