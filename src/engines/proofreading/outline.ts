import { type Line, type Lines, watchLines } from "./lines.ts";
import { isWithinOne, type Span } from "./manuscript.ts";
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
  line: Line;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const SHAPES = new RegExp(
  `^[\\s\\u3000]*(?:((${NUMERAL})、)|([（(](${NUMERAL})[）)])|((\\d{1,2})[.．、](?!\\d))|([（(](\\d{1,2})[）)]))(?=.)`,
);

/** Row labels of 表三 that look like headings; what follows them, up to the next heading, are rows as well. */
const TABLE_ROWS = /^[\s\u3000|]*[一二三四]、(?:本年新收政府信息公开|上年结转政府信息公开|本年度办理结果|结转下年度继续办理)/;
/** What a line of nothing but a figure can begin with. */
const OF_FIGURES = new Set("0123456789,.%％/—-");
const FIGURES = /^[\s\u3000|]*[\d,.%％/—-]*[\s\u3000|]*$/;

/** Whether the line is a cell or row of a table: figures in columns behind it, or nothing but a figure on the next line. */
function isCell(lines: Lines, { index, text }: Line): boolean {
  if (/\d[\s\u3000|]*$/.test(text.slice(-8)) && /[\s\u3000|]{2,8}\d+[\s\u3000|]*$/.test(text.slice(-40))) return true;
  for (let next = index + 1; next <= index + 3; next += 1) {
    const head = lines.headOf(next);
    if (head === undefined) continue;
    if (!OF_FIGURES.has(head)) return false;
    const line = lines.textOf(next);
    return line.length < 80 && FIGURES.test(line);
  }
  return false;
}

/** What a number of the outline can begin with. */
const numbered = watchLines("一二三四五六七八九十（(0123456789");

/** The headings and numbered points of a text, in order. */
export function headings({ lines, tables }: { lines: Lines; tables: readonly Span[] }): Heading[] {
  const found: Heading[] = [];
  let inTable = false;
  for (const line of lines.of(numbered)) {
    const match = SHAPES.exec(line.text);
    if (!match) continue;
    const [whole, first, a, second, b, third, c, fourth, d] = match;
    if (first) inTable = TABLE_ROWS.test(line.text);
    if (inTable || isWithinOne(tables, line.offset) || isCell(lines, line)) continue;
    const mark = (first ?? second ?? third ?? fourth)!;
    const number = (c ?? d) ? Number(c ?? d) : figures((a ?? b)!);
    if (!number) continue;
    const level = first ? 0 : second ? 1 : third ? 2 : 3;
    found.push({ level, number, mark, offset: line.offset + whole.indexOf(mark), line });
  }
  return found;
}
