import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** More than three exclamation or question marks in a row 叠用. */
export const repeatedMark = patternCheck({
  id: "P14-repeated-mark",
  title: "叹号、问号叠用过多",
  severity: "warning",
  basis: PUNCTUATION("4.2 问号、4.3 叹号"),
  begins: [{ words: ["！！", "？？", "!!", "??"] }],
  pattern: /！{4,}|？{4,}|!{4,5}(?!!)|(?<!\?)\?{4,5}(?!\?)/g,
  judge: ([quote]) => ({ message: "叹号、问号叠用最多三个", expected: (/[！!]/.test(quote) ? "！" : "？").repeat(3) }),
});
