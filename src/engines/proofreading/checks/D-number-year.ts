import { findBeginnings, tried } from "../beginnings.ts";
import type { Check } from "../check.ts";
import { LAYOUT } from "./basis.ts";

const OWN_NUMBER = /^[\s\u3000]*[\u4e00-\u9fff]{1,14}〔(\d{4})〕\d{1,5}号[\s\u3000]*$/;
const OWN_DATE = /^[\s\u3000]*(\d{4})年(\d{1,2})月(\d{1,2})日[\s\u3000]*$/;
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
    const { lines } = manuscript;
    const number = lines.slice(0, 15).find(({ text }) => OWN_NUMBER.test(text));
    const date = lines.findLast(({ text }) => OWN_DATE.test(text));
    const writtenIn = date && Number(OWN_DATE.exec(date.text)![1]);
    if (number && date && date.offset > number.offset && writtenIn) {
      const numbered = Number(OWN_NUMBER.exec(number.text)![1]);
      // A number of December may be printed in January, never the other way round and never two years apart.
      if (numbered > writtenIn || writtenIn - numbered > 1) {
        yield {
          offset: number.offset + number.text.indexOf("〔"),
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
