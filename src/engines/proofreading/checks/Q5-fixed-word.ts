import { patternCheck } from "../check.ts";
import { characters } from "../numerals.ts";
import { NUMERALS } from "./basis.ts";

const PHRASES = "个意识|个自信|个维护|个确立|个全面|位一体|个务必|大发展理念|农问题|农工作";

/** A word or set phrase 定型词语 whose number is always in characters, in figures: 星期5, 4个自信. */
export const fixedWord = patternCheck({
  id: "Q5-fixed-word",
  title: "定型词语中的数字用了阿拉伯数字",
  severity: "warning",
  basis: NUMERALS("4.2.3"),
  begins: [{ words: ["星期", "礼拜"], back: -2 }, { numberBefore: "个位大农运青精五”·.严" }],
  pattern: new RegExp(
    [
      "(?<=星期|礼拜)(?<weekday>[1-6])(?![\\d.])",
      `(?<![\\d.、])(?<phrase>[2-5])(?=(?:${PHRASES}))`,
      "(?<![\\d.])(?<movement>54|5·4|5\\.4)(?=运动|青年节|精神)",
      "(?<![\\d.])(?<plan>1[0-5])(?=[”]?五[”]?(?:规划|时期|期间|计划))",
      "(?<![\\d.])(?<double>3)(?=严3实)",
    ].join("|"),
    "g",
  ),
  judge: ({ 0: quote, groups }) => {
    const expected = groups!.movement ? "五四" : groups!.plan && quote === "10" ? "十" : characters(Number(quote));
    return { message: `定型词语中的“${quote}”应用汉字`, expected };
  },
});
