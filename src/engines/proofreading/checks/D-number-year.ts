import { findBeginnings, tried } from "../beginnings.ts";
import type { Check } from "../check.ts";
import { watchLines } from "../lines.ts";
import { LAYOUT } from "./basis.ts";

/** The number of an official document stands in one of its first lines. */
const LINES_OF_HEAD = 15;
const OWN_NUMBER = /^[ \t\u3000]*[\u4e00-\u9fff]{1,14}〔(\d{4})〕\d{1,5}号[ \t\r\u3000]*$/m;
const OWN_DATE = /^[\s\u3000]*(\d{4})年(\d{1,2})月(\d{1,2})日[\s\u3000]*$/;
const dates = watchLines("0123456789");
const ANY_NUMBER = tried(/〔(\d{4})〕\d{1,5}号/);
const beginnings = findBeginnings([{ words: ["〔"] }]);

/** The year in a document number that contradicts the date of writing 成文日期, or that has not come yet. */
export const numberYear = {
  id: "D-number-year",
  title: "文号年份与成文日期矛盾",
  severity: "warning",
  basis: LAYOUT("7.2.5、7.3.5"),
  *run(manuscript, { on }) {
    const bracketed = beginnings(manuscript);
    if (bracketed.length === 0) return;
    const { text, lines, lineBreaks } = manuscript;
    const number = OWN_NUMBER.exec(text.slice(0, lineBreaks[LINES_OF_HEAD - 1]));
    const date = number && lines.of(dates).findLast((line) => OWN_DATE.test(line.text));
    if (number && date && date.offset > number.index) {
      const writtenIn = Number(OWN_DATE.exec(date.text)![1]);
      const numbered = Number(number[1]);
      // A number of December may be printed in January, never the other way round and never two years apart.
      if (numbered > writtenIn || writtenIn - numbered > 1) {
        yield {
          offset: text.indexOf("〔", number.index),
          length: 6,
          message: `文号年份是 ${numbered}，成文日期是 ${date.text.trim()}`,
          fix: "核对文号与成文日期",
        };
      }
    }
    if (!on) return;
    for (const { 0: quote, 1: year, index } of manuscript.matches(ANY_NUMBER, bracketed)) {
      if (Number(year) > Number(on.slice(0, 4))) {
        yield {
          offset: index,
          length: quote.length,
          severity: "error",
          message: `“${quote}”的年份晚于发布日期 ${on}`,
          fix: "核对文号",
        };
      }
    }
  },
} satisfies Check;
