import { patternCheck } from "../check.ts";
import { daysIn } from "../dates.ts";

/** A day that no calendar has: 2月30日, 13月. */
export const impossibleDate = patternCheck({
  id: "D-impossible-date",
  title: "日期不存在",
  severity: "error",
  basis: "公历",
  begins: [{ numberBefore: "年月" }],
  pattern: /(?:(?<!\d)(\d{4})年)?(?<![\d.第～~—－、或至])(?<!农历|阴历|旧历)(\d{1,2})月(?:(\d{1,3})日)?(?![\d])/g,
  judge: ([quote, year, month, day]) => {
    const most = daysIn(Number(month), year === undefined ? undefined : Number(year));
    // 15月 alone may be a number of months (18月龄); a month is only sure with a year or a day.
    if (most === 0) return year !== undefined || day !== undefined ? { message: `“${quote}”：没有 ${month} 月` } : undefined;
    if (day === undefined || (Number(day) >= 1 && Number(day) <= most)) return undefined;
    return { message: `“${quote}”：${year ? `${year}年` : ""}${Number(month)}月没有 ${day} 日`, fix: "核对原件后改正日期" };
  },
});
