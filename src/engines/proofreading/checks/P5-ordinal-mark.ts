import { findBeginnings, pairsOf, tried } from "../beginnings.ts";
import type { Check, Fault } from "../check.ts";
import { watchLines } from "../lines.ts";
import { PUNCTUATION } from "./basis.ts";

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const WORD = `(?<word>第${NUMERAL}|其次|再次)、(?!第|[一二三四五六七八九十其再最])`;
const AT_HEAD = new RegExp(
  `^[\\s\\u3000]*(?:${WORD}|(?<plain>${NUMERAL})(?:[，．,.]|、[，．.])(?=[\\u4e00-\\u9fff])|(?<bracketed>（${NUMERAL}）)[、，,．.。])`,
);
const WITHIN = tried(new RegExp(`(?<=[。；：])${WORD}`));
const within = findBeginnings([{ words: [...pairsOf("第", "一二三四五六七八九十"), "其次", "再次"], behind: "。；：" }]);
const ordinals = watchLines("（第其再一二三四五六七八九十");

/** The wrong mark after a number that opens a point 序次语: 第一、 for 第一，; 一， for 一、; （一）、 for （一）. */
export const ordinalMark: Check = {
  id: "P5-ordinal-mark",
  title: "序次语后的标点不对",
  severity: "warning",
  basis: PUNCTUATION("4.4.3.3、4.5.3.5"),
  *run(manuscript) {
    for (const { offset, text } of manuscript.lines.of(ordinals)) {
      const match = AT_HEAD.exec(text);
      if (!match) continue;
      const quote = match[0].trimStart();
      yield { offset: offset + match[0].length - quote.length, length: quote.length, ...wrongMark(quote, match.groups!) };
    }
    for (const { 0: quote, index, groups } of manuscript.matches(WITHIN, within(manuscript))) {
      yield { offset: index, length: quote.length, ...wrongMark(quote, groups!) };
    }
  },
};

function wrongMark(
  quote: string,
  { word, plain, bracketed }: Record<string, string | undefined>,
): Omit<Fault, "offset" | "length"> {
  if (word) return { message: `“${word}”后应用逗号`, expected: `${word}，` };
  if (plain) return { message: `“${plain}”作序次语时后面用顿号`, expected: `${plain}、` };
  return { message: `“${bracketed}”带括号，后面不再加“${quote.slice(-1)}”`, expected: bracketed! };
}
