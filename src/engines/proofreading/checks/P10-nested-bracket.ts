import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** Round brackets inside round brackets. */
export const nestedBracket = patternCheck({
  id: "P10-nested-bracket",
  title: "圆括号套圆括号",
  severity: "hint",
  basis: PUNCTUATION("4.9 括号"),
  gathered: 1,
  begins: [{ words: ["（"] }],
  pattern: /(?<=（[^（）\n]*)（([^（）\n]*)）(?=[^（）\n]*）)/g,
  // （一） and （2023） inside a reference are numbers, not remarks.
  judge: ([, inner]) =>
    /^[一二三四五六七八九十\d]{1,4}$/.test(inner!)
      ? undefined
      : { message: "同一形式的括号应避免套用", expected: `〔${inner}〕` },
});
