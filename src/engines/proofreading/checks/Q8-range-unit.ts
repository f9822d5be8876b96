import { patternCheck } from "../check.ts";
import { NUMERALS } from "./basis.ts";

/** A span whose first number lost its unit 起止数值: 9～16亿元 may be 9 yuan, 15～30% may be 15. */
export const rangeUnit = patternCheck({
  id: "Q8-range-unit",
  title: "数值起止省略了单位",
  severity: "hint",
  basis: NUMERALS("5.1.3"),
  gathered: 1,
  begins: [{ numberBefore: ".～~—－至" }],
  pattern: /(?<![\d.])(\d{1,6}(?:\.\d{1,4})?)([～~—－至])(\d{1,6}(?:\.\d{1,4})?)(%|‰|万元|亿元|万人|亿人|万吨|亿吨|万亩)/g,
  judge: ([quote, from, mark, to, unit]) => {
    // 5000至1万元 cannot be read as 5000万.
    if (Number(from) >= Number(to)) return undefined;
    const carried = unit === "%" || unit === "‰" ? unit : unit![0];
    return { message: `“${quote}”的前一数值宜写全`, expected: `${from}${carried}${mark}${to}${unit}` };
  },
});
