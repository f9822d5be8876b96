import { patternCheck } from "../check.ts";
import { characters } from "../numerals.ts";
import { NUMERALS } from "./basis.ts";

/** A day of the lunar calendar 农历 in Arabic figures. */
export const lunarDate = patternCheck({
  id: "Q3-lunar-date",
  title: "农历日期用了阿拉伯数字",
  severity: "error",
  basis: NUMERALS("4.2.1"),
  begins: [{ words: ["正月", "腊月", "冬月", "农历"] }],
  pattern: /(?<month>正月|腊月|冬月|农历(?:[一二三四五六七八九十]{1,2}|\d{1,2})月)初?(?<day>\d{1,2})(?<end>日?)(?![\d.年月])/g,
  judge: ({ 0: quote, groups }) => {
    const day = Number(groups!.day);
    if (day < 1 || day > 30) return undefined;
    const month = groups!.month!.replace(/\d+/, (figure) => (figure === "1" ? "正" : characters(Number(figure))));
    const expected = `${month}${day <= 10 ? "初" : ""}${characters(day)}`;
    return { message: `农历日期“${quote}”应用汉字`, expected };
  },
});
