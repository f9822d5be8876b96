import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

const NUMERAL = "[一二三四五六七八九十]{1,3}";

/** The wrong mark after a number that opens a point 序次语: 第一、 for 第一，; 一， for 一、; （一）、 for （一）. */
export const ordinalMark = patternCheck({
  id: "P5-ordinal-mark",
  title: "序次语后的标点不对",
  severity: "warning",
  basis: PUNCTUATION("4.4.3.3、4.5.3.5"),
  pattern: new RegExp(
    [
      `(?<=(?:^|[。；：\\n])[\\s\\u3000]*)(?<word>第${NUMERAL}|其次|再次)、(?!第|[一二三四五六七八九十其再最])`,
      `(?<=(?:^|\\n)[\\s\\u3000]*)(?<plain>${NUMERAL})(?:[，．,.]|、[，．.])(?=[\\u4e00-\\u9fff])`,
      `(?<=(?:^|\\n)[\\s\\u3000]*)(?<bracketed>（${NUMERAL}）)[、，,．.。]`,
    ].join("|"),
    "g",
  ),
  judge: ({ 0: quote, groups }) => {
    const { word, plain, bracketed } = groups ?? {};
    if (word) return { message: `“${word}”后应用逗号`, expected: `${word}，` };
    if (plain) return { message: `“${plain}”作序次语时后面用顿号`, expected: `${plain}、` };
    return { message: `“${bracketed}”带括号，后面不再加“${quote.slice(-1)}”`, expected: bracketed! };
  },
});
