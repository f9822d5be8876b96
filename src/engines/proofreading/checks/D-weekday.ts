import { weekday } from "../../../calendar/plain-date.ts";
import { patternCheck } from "../check.ts";
import { existing } from "../dates.ts";

const NAMES = "日一二三四五六";

/** A weekday that the calendar contradicts: 2024年1月1日（星期二）. Without a year in the date it is the year of publication, if known. */
export const weekdayContradiction = patternCheck({
  id: "D-weekday",
  title: "日期与星期不符",
  severity: "error",
  basis: "公历",
  begins: [{ numberBefore: "年月" }],
  pattern:
    /(?:(?<!\d)(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日[（(\s]{0,2}(?:星期|周|礼拜)([一二三四五六日天])(?=[）)，、\s上下晚早中]|$)/g,
  judge: ({ 0: quote, 1: year, 2: month, 3: day, 4: name }, _, { on }) => {
    const known = year === undefined ? (on === undefined ? undefined : Number(on.slice(0, 4))) : Number(year);
    const date = known === undefined ? undefined : existing({ year: known, month: Number(month), day: Number(day) });
    if (!date) return undefined;
    const right = NAMES[weekday(date)]!;
    if (right === name || (right === "日" && name === "天")) return undefined;
    return {
      message: `${known}年${Number(month)}月${Number(day)}日是星期${right}，不是星期${name}`,
      // Which of the two is wrong, or which year was meant, only a person knows.
      severity: year === undefined ? "warning" : "error",
      fix: `核对后改日期，或改为“${quote.replace(new RegExp(`${name}(?=[）)\\s]*$)`), right)}”`,
    };
  },
});
