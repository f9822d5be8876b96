import type { Check, Fault } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

interface Pair {
  open: string;
  close: string;
  /** How many line breaks the pair may span: text taken from a page or a PDF is broken anywhere. */
  lines: number;
  severity: "error" | "warning";
}

const PAIRS: Pair[] = [
  { open: "《", close: "》", lines: 2, severity: "error" },
  { open: "〔", close: "〕", lines: 1, severity: "error" },
  { open: "【", close: "】", lines: 1, severity: "warning" },
  { open: "（", close: "）", lines: 3, severity: "warning" },
  { open: "“", close: "”", lines: 3, severity: "warning" },
];
const ANY_MARK = /[《》〔〕【】（）()“”]/g;
/** 1）, 一） and a） number a point and have no opening mark. */
const ORDINAL = /(?:^|[\s\u3000，、；。：:;）)])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4}|[①-⑳])$/;

/** Brackets, quotation marks and title marks without their other half. */
export const pairs: Check = {
  id: "P11-pairs",
  title: "成对的标点缺一半",
  severity: "error",
  basis: PUNCTUATION("4.8 引号、4.9 括号、4.15 书名号"),
  *run({ text }) {
    const marks = [...text.matchAll(ANY_MARK)].map(({ 0: mark, index }) => ({ mark: half(mark), index }));
    for (const pair of PAIRS) yield* unpaired(text, pair, marks);
  },
};

/** Half-width round brackets pair with full-width ones; that they are half-width is another fault. */
function half(mark: string): string {
  return mark === "(" ? "（" : mark === ")" ? "）" : mark;
}

function* unpaired(text: string, pair: Pair, marks: { mark: string; index: number }[]): Generator<Fault> {
  const open: number[] = [];
  const lonely: number[] = [];
  for (const { mark, index } of marks) {
    if (mark === pair.open) {
      // Paragraphs of one quotation open with a mark each and close with the last: 4.8.
      if (pair.open === "“" && open.length > 0 && startsParagraph(text, index)) open.length = 0;
      open.push(index);
    } else if (mark === pair.close) {
      const opener = open.pop();
      if (opener === undefined) {
        if (!(pair.close === "）" && ORDINAL.test(text.slice(Math.max(0, index - 6), index)))) lonely.push(index);
      } else if (breaks(text, opener, index) > pair.lines) lonely.push(opener, index);
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

function breaks(text: string, from: number, to: number): number {
  return text.slice(from, to).split("\n", 10).length - 1;
}
