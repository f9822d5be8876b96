import type { Check } from "../check.ts";
import { watchLines } from "../lines.ts";
import { figures, figureYear } from "../numerals.ts";
import { LAYOUT } from "./basis.ts";

const DATE = /^([二2][〇○零0O０Ｏ][一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
/** From then on 成文日期 is in Arabic figures; before, characters were the rule. */
const SINCE = 2012;

const dates = watchLines("二2");

/** The date of writing 成文日期 in Chinese characters, a line of its own. */
export const chineseDate: Check = {
  id: "Q2-chinese-date",
  title: "成文日期用了汉字",
  severity: "warning",
  basis: LAYOUT("7.3.5 成文日期"),
  *run({ lines }) {
    for (const { offset, text } of lines.of(dates)) {
      if (text.length > 60 || !text.includes("年")) continue;
      const quote = text.trim();
      const [, year, month, day] = DATE.exec(quote) ?? [];
      const number = year === undefined ? undefined : figureYear(year);
      if (number === undefined || number < SINCE) continue;
      const expected = `${number}年${figures(month!)}月${figures(day!)}日`;
      yield { offset: offset + text.indexOf(quote), length: quote.length, message: `成文日期“${quote}”应用阿拉伯数字`, expected };
    }
  },
};
