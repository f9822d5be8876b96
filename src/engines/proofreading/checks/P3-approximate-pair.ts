import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

const DIGITS = "一二三四五六七八九";

/** 顿号 inside an approximate number 概数: 三、五天 means three and five. */
export const approximatePair = patternCheck({
  id: "P3-approximate-pair",
  title: "概数中间用了顿号",
  severity: "warning",
  basis: PUNCTUATION("4.5.3.4"),
  // 第三、四条 and 三、四季度 are shortened pairs and keep the mark.
  begins: [{ words: pairsOf("、", "二三四五六七八九"), back: 1, behind: "一二三四五六七八" }],
  pattern:
    /(?<![第初、一二三四五六七八九十百千万〇零两])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万]?(?:个月|个人|天|公里|里路|米|岁|名|位|件|家|户|元|分钟|小时|个小时|倍|亩|斤|吨|次)(?!级))/g,
  judge: ([quote, first, second]) => {
    const gap = DIGITS.indexOf(second!) - DIGITS.indexOf(first!);
    if (gap !== 1 && `${first}${second}` !== "三五") return undefined;
    return { message: `“${quote}”表示概数时中间不用顿号`, expected: `${first}${second}` };
  },
});
