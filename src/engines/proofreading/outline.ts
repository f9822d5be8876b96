import type { Manuscript } from "./manuscript.ts";
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

/** The headings and numbered points of a text, in order. */
export function headings({ lines }: Manuscript): Heading[] {
  const found: Heading[] = [];
  for (const [line, { offset, text }] of lines.entries()) {
    const match = SHAPES.exec(text);
    if (!match) continue;
    const { first, second, third, fourth, a, b, c, d } = match.groups!;
    const mark = (first ?? second ?? third ?? fourth)!;
    const number = (c ?? d) ? Number(c ?? d) : figures((a ?? b)!);
    if (!number) continue;
    found.push({ level: first ? 0 : second ? 1 : third ? 2 : 3, number, mark, offset: offset + match[0].indexOf(mark), line });
  }
  return found;
}
