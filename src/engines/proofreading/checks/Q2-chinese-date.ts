import { patternCheck } from "../check.ts";
import { figures, figureYear } from "../numerals.ts";
import { LAYOUT } from "./basis.ts";

/** The date of writing 成文日期 in Chinese characters, a line of its own. Before 2012 this was the rule. */
export const chineseDate = patternCheck({
  id: "Q2-chinese-date",
  title: "成文日期用了汉字",
  severity: "warning",
  basis: LAYOUT("7.3.5 成文日期"),
  pattern:
    /(?<=(?:^|\n)[ \t\u3000]*)([二2][〇○零0O０Ｏ][一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?=[ \t\u3000]*(?:\r?\n|$))/g,
  judge: ([quote, year, month, day]) => {
    const number = figureYear(year!);
    if (number === undefined || number < 2012) return undefined;
    const expected = `${number}年${figures(month!)}月${figures(day!)}日`;
    return { message: `成文日期“${quote}”应用阿拉伯数字`, expected };
  },
});
