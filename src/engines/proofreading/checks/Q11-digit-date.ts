import { patternCheck } from "../check.ts";
import { NUMERALS } from "./basis.ts";

/** A date in figures parted by stops 全数字日期: 2024.1.30; with hyphens it has eight digits, 2024-01-30. */
export const digitDate = patternCheck({
  id: "Q11-digit-date",
  title: "全数字日期的写法不规范",
  severity: "hint",
  basis: NUMERALS("5.1.5"),
  gathered: 1,
  begins: [{ numberBefore: ".．/-" }],
  pattern:
    /(?<![\d./-])((?:19|20)\d{2})([.．/])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d./])|(?<![\d./-])((?:19|20)\d{2})-(?:([1-9])-(\d{1,2})|(1[0-2]|0[1-9])-([1-9]))(?![\d.-])/g,
  judge: (match) => {
    const numbers = match[0].split(/[.．/-]/).map(Number);
    const [year, month, day] = numbers as [number, number, number];
    return { message: `日期“${match[0]}”写法不规范`, expected: `${year}年${month}月${day}日` };
  },
});
