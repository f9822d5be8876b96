import type { Check, Fault } from "../check.ts";
import { watch } from "../watched-places.ts";
import { PUNCTUATION } from "./basis.ts";

interface Pair {
  open: string;
  close: string;
  /** How many line breaks the pair may span: text taken from a page or a PDF is broken anywhere. */
  lines: number;
  severity: "error" | "warning";
}

const PAIRS: readonly Pair[] = [
  { open: "《", close: "》", lines: 2, severity: "error" },
  { open: "〔", close: "〕", lines: 1, severity: "error" },
  { open: "【", close: "】", lines: 1, severity: "warning" },
  { open: "（", close: "）", lines: 3, severity: "warning" },
  { open: "“", close: "”", lines: 3, severity: "warning" },
];
const WATCHED = PAIRS.map((pair) => ({
  pair,
  openUnit: pair.open.charCodeAt(0),
  closeUnit: pair.close.charCodeAt(0),
  marks: watch(pair.open === "（" ? [..."（）()"] : [pair.open, pair.close]),
}));
/** The history of a law below its title, one step a line, and an article quoted whole go on as long as they must. */
const LONG_NOTE = /^（[\s\u3000]*\d{4}年/;
const QUOTED_WHOLE = /[：:][\s\u3000]*$/;
const MOST_LINES = 60;

/** 1）, 一） and a） number a point and have no opening mark. */
const ORDINAL = /(?:^|[\s\u3000，、；。：:;）)])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4}|[①-⑳])$/;

/** Brackets, quotation marks and title marks without their other half. */
export const pairs: Check = {
  id: "P11-pairs",
  title: "成对的标点缺一半",
  severity: "error",
  basis: PUNCTUATION("4.8 引号、4.9 括号、4.15 书名号"),
  run(manuscript) {
    const { text, lineBreaks } = manuscript;
    return WATCHED.flatMap((watched): Fault[] => {
      const marks = manuscript.placesOf(watched.marks);
      return closeInTurn(watched, marks, text, lineBreaks) ? [] : [...unpaired(text, watched.pair, marks, lineBreaks)];
    });
  },
};

/** Whether each mark closes before the next one opens, as nearly everywhere: then no pair need be looked for. */
function closeInTurn(
  { pair, openUnit, closeUnit }: (typeof WATCHED)[number],
  marks: readonly number[],
  text: string,
  breaks: readonly number[],
): boolean {
  let passed = 0;
  for (let index = 0; index < marks.length; index += 2) {
    const from = marks[index]!;
    const to = marks[index + 1];
    if (to === undefined || text.charCodeAt(from) !== openUnit || text.charCodeAt(to) !== closeUnit) return false;
    while (passed < breaks.length && breaks[passed]! < from) passed += 1;
    const before = passed;
    while (passed < breaks.length && breaks[passed]! < to) passed += 1;
    if (passed - before > pair.lines) return false;
  }
  return true;
}

/** Half-width round brackets pair with full-width ones; that they are half-width is another fault. */
function half(mark: string): string {
  return mark === "(" ? "（" : mark === ")" ? "）" : mark;
}

function* unpaired(text: string, pair: Pair, marks: readonly number[], breaks: readonly number[]): Generator<Fault> {
  const open: number[] = [];
  const lonely: number[] = [];
  for (const index of marks) {
    const mark = half(text[index]!);
    if (mark === pair.open) {
      // Paragraphs of one quotation open with a mark each and close with the last: 4.8.
      if (pair.open === "“" && open.length > 0 && startsParagraph(text, index)) open.length = 0;
      open.push(index);
    } else if (mark === pair.close) {
      const opener = open.pop();
      if (opener === undefined) {
        if (!(pair.close === "）" && ORDINAL.test(text.slice(Math.max(0, index - 6), index)))) lonely.push(index);
      } else if (breaksBefore(index, breaks) - breaksBefore(opener, breaks) > linesFrom(text, pair, opener))
        lonely.push(opener, index);
    }
  }
  for (const index of [...lonely, ...open].sort((one, other) => one - other)) {
    const mark = text[index]!;
    const other =
      mark === "(" || mark === "（" ? "）" : mark === ")" || mark === "）" ? "（" : mark === pair.open ? pair.close : pair.open;
    yield {
      offset: index,
      length: 1,
      severity: pair.severity,
      message: `“${mark}”没有与之配对的“${other}”`,
      fix: `补上“${other}”，或删去“${mark}”`,
    };
  }
}

/** How many line breaks the pair that opens here may span. */
function linesFrom(text: string, pair: Pair, opener: number): number {
  const long =
    pair.open === "（"
      ? LONG_NOTE.test(text.slice(opener, opener + 12))
      : pair.open === "“" && QUOTED_WHOLE.test(text.slice(Math.max(0, opener - 6), opener));
  return long ? MOST_LINES : pair.lines;
}

function startsParagraph(text: string, index: number): boolean {
  return /(?:^|\n)[\s\u3000]*$/.test(text.slice(Math.max(0, index - 6), index));
}

/** How many of the line breaks stand before the place. */
function breaksBefore(place: number, breaks: readonly number[]): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
