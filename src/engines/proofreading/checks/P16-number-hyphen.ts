import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** A long dash or full-width hyphen in the numbers of telephones, tables and figures: they take the short hyphen 短横线. */
export const numberHyphen = patternCheck({
  id: "P16-number-hyphen",
  title: "电话、图表编号中的连接号应为短横线",
  severity: "hint",
  basis: PUNCTUATION("4.13.3.1"),
  begins: [{ words: pairsOf("—–－─", "0123456789—─") }],
  pattern:
    /(?<=(?<!\d)0\d{2,3})(?:—{1,2}|–|－|─{1,2})(?=\d{7,8}(?!\d))|(?<=[表图]\s?\d{1,3})(?:—{1,2}|–|－)(?=\d{1,3}(?![\d页年月日]))/g,
  judge: () => ({ message: "号码、编号内部用短横线连接", expected: "-" }),
});
