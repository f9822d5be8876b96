import { patternCheck } from "../check.ts";
import { existing } from "../dates.ts";

/** A period that ends before it begins 起止倒置. An end without a year is in the year of the beginning. */
export const periodOrder = patternCheck({
  id: "D-period-order",
  title: "起止时间倒置",
  severity: "error",
  basis: "公历",
  begins: [{ numberBefore: "年" }],
  pattern:
    /(?<![\d.])(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起)?(?:[—－～~-]{1,2}|至|到)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?![\d])/g,
  judge: ([quote, fromYear, fromMonth, fromDay, toYear, toMonth, toDay]) => {
    const from = existing({
      year: Number(fromYear),
      month: Number(fromMonth),
      day: fromDay === undefined ? undefined : Number(fromDay),
    });
    const to = existing({
      year: Number(toYear ?? fromYear),
      month: Number(toMonth),
      // 5月20日至5月 ends with the month.
      day: toDay === undefined ? (fromDay === undefined ? undefined : 28) : Number(toDay),
    });
    if (!from || !to || to >= from) return undefined;
    const expected = toYear === undefined ? "另一年的应写明年份或“次年”" : "起止应先早后晚";
    return {
      message: `“${quote}”的结束早于开始，${expected}`,
      severity: toYear === undefined ? "warning" : "error",
      fix: "核对后改正起止时间",
    };
  },
});
