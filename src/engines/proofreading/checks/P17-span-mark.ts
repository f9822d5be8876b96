import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

const UNIT = "(?:kg|mg|km|mm|cm|m|g|℃|%|元|人|天|米|公里|吨|亩|小时|分钟)";

/** A short hyphen for a span of time or quantity: times take —, quantities ～ or —. */
export const spanMark = patternCheck({
  id: "P17-span-mark",
  title: "起止用了短横线",
  severity: "hint",
  basis: PUNCTUATION("4.13.3.2、4.13.3.3"),
  gathered: 1,
  begins: [{ words: pairsOf("-－", "0123456789"), behind: "0123456789年月日" }],
  pattern: new RegExp(
    `(?<=\\d[年月日])[-－](?=\\d{1,4}[年月日])|(?<=(?<![\\d.-])\\d{1,6}(?:\\.\\d{1,3})?)-(?=\\d{1,6}(?:\\.\\d{1,3})?${UNIT}(?![A-Za-z]))`,
    "g",
  ),
  judge: ({ index }, { text }) =>
    /\d/.test(text[index - 1]!)
      ? { message: "数值的起止用浪纹线或一字线，不用短横线", expected: "～" }
      : { message: "时间的起止用一字线，不用短横线", expected: "—" },
});
