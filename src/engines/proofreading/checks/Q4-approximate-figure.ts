import { patternCheck } from "../check.ts";
import { characters } from "../numerals.ts";
import { NUMERALS } from "./basis.ts";

const UNITS = "个月|个人|个小时|天|公里|米|岁|名|位|分钟|小时|倍|次|里路";

/** An approximate number 概数 in Arabic figures: 3、4个月, 20几人. */
export const approximateFigure = patternCheck({
  id: "Q4-approximate-figure",
  title: "概数用了阿拉伯数字",
  severity: "warning",
  basis: NUMERALS("4.2.2"),
  begins: [{ numberBefore: "、几" }],
  pattern: new RegExp(
    `(?<![\\d.、第图表号条款项页期（(])([1-8])、([2-9])(?=(?:${UNITS}))|(?<![\\d.])([1-9]?[0])几(?=[个人名位家户天件次年岁万亿公里米条])`,
    "g",
  ),
  judge: ([quote, first, second, tens]) => {
    if (tens) return { message: `“几”字表示的概数应用汉字`, expected: `${characters(Number(tens))}几` };
    if (Number(second) !== Number(first) + 1) return undefined;
    return {
      message: `“${quote}”表示概数时应用汉字，中间不用顿号`,
      expected: `${characters(Number(first))}${characters(Number(second))}`,
    };
  },
});
