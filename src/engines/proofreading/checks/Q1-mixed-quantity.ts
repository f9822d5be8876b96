import { findBeginnings, tried } from "../beginnings.ts";
import type { Check } from "../check.ts";
import { NUMERALS } from "./basis.ts";

const UNITS = "公里|千米|平方米|立方米|公顷|亩|吨|公斤|千克|万元|亿元|人次|户|件|条|家|个百分点";
const ARABIC = tried(new RegExp(`\\d+(?:${UNITS})`));
const arabic = findBeginnings([{ numberBefore: "公千平立亩吨万亿人户件条家个" }]);
const CHINESE = new RegExp(
  `(?<![第一二三四五六七八九十百千万亿〇零两几数多近约])(?:[一二三四五六七八九][十百千]|十[一二三四五六七八九])[一二三四五六七八九十百千万零]{0,6}(?=(?:${UNITS}))`,
  "g",
);

/** A quantity in Chinese characters in a text that gives the others in figures. */
export const mixedQuantity: Check = {
  id: "Q1-mixed-quantity",
  title: "统计数字没有用阿拉伯数字",
  severity: "hint",
  basis: NUMERALS("4.1.1"),
  gathered: 1,
  *run(manuscript) {
    // A law writes its numbers in characters throughout and is right; only a text of figures with a stray one is asked about.
    const figures = manuscript.matches(ARABIC, arabic(manuscript)).length;
    if (figures < 5) return;
    const strays = [...manuscript.text.matchAll(CHINESE)].filter(({ index }) => !manuscript.inAddress(index));
    if (strays.length * 4 > figures) return;
    for (const { 0: quote, index } of strays) {
      yield { offset: index, length: quote.length, message: `同文的数量用阿拉伯数字，“${quote}”宜一致` };
    }
  },
};
