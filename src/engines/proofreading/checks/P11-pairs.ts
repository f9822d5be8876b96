import type { CharacterPlaces } from "../character-places.ts";
import type { Check, Fault } from "../check.ts";
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
const LINE_BREAK = 0x0a;
const UNITS = new Map(
  PAIRS.map((pair) => [pair, [...(pair.open === "（" ? "（）()" : pair.open + pair.close)].map((mark) => mark.charCodeAt(0))]),
);
/** 1）, 一） and a） number a point and have no opening mark. */
const ORDINAL = /(?:^|[\s\u3000，、；。：:;）)])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4}|[①-⑳])$/;

/** Brackets, quotation marks and title marks without their other half. */
export const pairs: Check = {
  id: "P11-pairs",
  title: "成对的标点缺一半",
  severity: "error",
  basis: PUNCTUATION("4.8 引号、4.9 括号、4.15 书名号"),
  *run({ text, places }) {
    const breaks = places.of(LINE_BREAK);
    for (const pair of PAIRS) {
      if (inPairs(pair, places, breaks)) continue;
      const marks = places.ofAny(UNITS.get(pair)!);
      if (marks.length > 0) yield* unpaired(text, pair, marks, breaks);
    }
  },
};

/** Whether each mark closes before the next one opens, as nearly everywhere: then nothing need be listed. */
function inPairs({ open, close, lines }: Pair, places: CharacterPlaces, breaks: Int32Array): boolean {
  if (open === "（" && (places.has(0x28) || places.has(0x29))) return false;
  const opened = places.of(open.charCodeAt(0));
  const closed = places.of(close.charCodeAt(0));
  if (opened.length !== closed.length) return false;
  for (let index = 0; index < opened.length; index += 1) {
    const [from, to] = [opened[index]!, closed[index]!];
    if (from > to || (index > 0 && closed[index - 1]! > from)) return false;
    if (breaks.length > lines && breaksBefore(to, breaks) - breaksBefore(from, breaks) > lines) return false;
  }
  return true;
}

/** Half-width round brackets pair with full-width ones; that they are half-width is another fault. */
function half(mark: string): string {
  return mark === "(" ? "（" : mark === ")" ? "）" : mark;
}

function* unpaired(text: string, pair: Pair, marks: readonly number[], breaks: Int32Array): Generator<Fault> {
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
      } else if (breaksBefore(index, breaks) - breaksBefore(opener, breaks) > pair.lines) lonely.push(opener, index);
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

function startsParagraph(text: string, index: number): boolean {
  return /(?:^|\n)[\s\u3000]*$/.test(text.slice(Math.max(0, index - 6), index));
}

/** How many of the line breaks stand before the place. */
function breaksBefore(place: number, breaks: Int32Array): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
