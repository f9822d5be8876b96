import { patternCheck } from "../check.ts";
import { characters } from "../numerals.ts";
import { NUMERALS } from "./basis.ts";

/** Sessions of congresses 届次 in figures: 14届全国人大1次会议, 党的20大, 20届三中全会. */
export const congressSession = patternCheck({
  id: "Q6-congress-session",
  title: "届次用了阿拉伯数字",
  severity: "warning",
  basis: NUMERALS("4.2.3"),
  begins: [{ numberBefore: "大届中次" }],
  pattern:
    /(?<=党的)(\d{1,2})(?=大(?:精神|报告|以来|代表|[，。、“召胜会]))|(?<=党的|第)(\d{1,2})(?=届(?:[一二三四五六七八九十\d]中全会|中央|全国人大|全国人民代表大会|全国政协|全国委员会))|(?<=届[一二三四五六七八九十]?)([1-9])(?=中全会)|(?<=(?:人大|人民代表大会|政协|人民代表大会常务委员会|人大常委会)第?)(\d{1,2})(?=次(?:会议|全体会议))/g,
  judge: ([quote]) => ({ message: `会议届次“${quote}”应用汉字`, expected: characters(Number(quote)) }),
});
