import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** A shortened pair 缩略形式 without 顿号: 一二等奖. 一二三产业 is left alone, the State Council writes it so. */
export const shortenedPair = patternCheck({
  id: "P4-shortened-pair",
  title: "缩略的并列数字之间缺顿号",
  severity: "warning",
  basis: PUNCTUATION("4.5.3.4"),
  begins: [
    { words: ["奖", "功"], back: 3, behind: "等" },
    { words: ["产业"], back: 2, behind: "二三四" },
  ],
  pattern: /(?<![一二三四五六七八九十])([一二三])([二三四])(?=(?:等奖|等功|产业))/g,
  judge: ([quote, first, second]) =>
    "一二三四".indexOf(second!) - "一二三四".indexOf(first!) === 1
      ? { message: `“${quote}”是两项的缩略，中间要用顿号`, expected: `${first}、${second}` }
      : undefined,
});
