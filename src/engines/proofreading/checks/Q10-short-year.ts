import { patternCheck } from "../check.ts";
import { NUMERALS } from "./basis.ts";

/** A calendar year cut to two digits before a month: 23年6月. */
export const shortYear = patternCheck({
  id: "Q10-short-year",
  title: "年份被简写",
  severity: "warning",
  basis: NUMERALS("5.1.5"),
  begins: [{ numberBefore: "年" }],
  pattern: /(?<![\d０-９.第约近过满整刑期限])([0-3]\d|9\d)年(?=(?:1[0-2]|[1-9])月(?!内|以[上下]))/g,
  judge: ({ 0: quote, 1: short, index }, manuscript) => {
    if (/徒刑|刑期|工龄|缴费|累计|共计/.test(manuscript.text.slice(Math.max(0, index - 12), index))) return undefined;
    return { message: `年份“${quote}”不应简写`, expected: `${Number(short) >= 90 ? "19" : "20"}${quote}` };
  },
});
