import { describe, expect, test } from "vitest";
import { type HolidayArrangement, HolidayNotice, holidayNoticeFaults } from "./holiday-notice.ts";
import { UncoveredDate } from "./uncovered-date.ts";
import { WorkCalendar } from "./work-calendar.ts";

const STATUTORY = { "2014-01-01": { 元旦: 1, 春节: 3 } };

/** A notice of a made-up year with two holidays: New Year on Wednesday 1 January 2014, Spring Festival 31 January to 6 February. */
const notice = (changes: Record<string, unknown> = {}, year = 2014) =>
  HolidayNotice.parse({
    year,
    title: "通知",
    number: "〔2013〕1号",
    issuedOn: "2013-12-11",
    sourceQuality: "C",
    totals: { off: 8, worked: 2 },
    arrangements: [
      { holiday: "元旦", days: 1, off: { from: `${year}-01-01`, to: `${year}-01-01` } },
      {
        holiday: "春节",
        days: 7,
        off: { from: `${year}-01-31`, to: `${year}-02-06` },
        worked: [`${year}-01-26`, `${year}-02-08`],
      },
    ],
    ...changes,
  });

describe("a holiday notice 放假通知", () => {
  const [newYear, spring] = notice().arrangements as [HolidayArrangement, HolidayArrangement];

  test("is whole when days off, days worked and statutory days agree", () => {
    expect(holidayNoticeFaults(notice(), STATUTORY)).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "a worked weekend day is left out",
      { totals: { off: 8, worked: 1 }, arrangements: [newYear, { ...spring, worked: ["2014-01-26"] }] },
      "法定为 3 天",
    ],
    [
      "a day off is left out",
      { arrangements: [newYear, { ...spring, off: { from: "2014-01-31", to: "2014-02-05" } }] },
      "与所写放假 7 天不符",
    ],
    ["a holiday is left out", { totals: { off: 7, worked: 2 }, arrangements: [spring] }, "缺少元旦的安排"],
    ["the days off do not add up", { totals: { off: 9, worked: 2 } }, "各节放假共 8 天"],
    ["the days worked do not add up", { totals: { off: 8, worked: 3 } }, "调休上班共 2 天"],
    [
      "a weekday is called worked",
      { arrangements: [newYear, { ...spring, worked: ["2014-01-24", "2014-02-08"] }] },
      "不是周六、周日",
    ],
    [
      "a day is both off and worked",
      { arrangements: [newYear, { ...spring, worked: ["2014-02-02", "2014-02-08"] }] },
      "既放假又上班",
    ],
    [
      "a change names no arrangement of the notice",
      {
        amendments: [
          { ...newYear, holiday: "端午节", title: "通知", number: "2号", issuedOn: "2014-01-02", extendedBecause: "一" },
        ],
      },
      "原通知中没有“端午节”一项",
    ],
  ])("is refused when %s", (_, changes, fault) => {
    expect(holidayNoticeFaults(notice(changes), STATUTORY).join()).toContain(fault);
  });

  test("yields to a later notice for the same holiday", () => {
    const longer = {
      ...spring,
      days: 8,
      off: { from: "2014-01-31", to: "2014-02-07" },
      title: "延长",
      number: "2号",
      issuedOn: "2014-01-30",
    };
    const extended = notice({ amendments: [{ ...longer, extendedBecause: "延长" }] });
    expect(holidayNoticeFaults(extended, STATUTORY)).toEqual([]);
    expect(new WorkCalendar([extended]).isWorkingDay("2014-02-07")).toBe(false);
    expect(holidayNoticeFaults(notice({ amendments: [longer] }), STATUTORY).join()).toContain("法定为 3 天");
  });
});

describe("the working calendar 工作日历", () => {
  const calendar = new WorkCalendar([notice()]);

  test("does not count the day of the event, and counts a weekend day worked", () => {
    expect(calendar.addWorkingDays("2014-01-24", 1).due).toBe("2014-01-26");
    expect(calendar.addWorkingDays("2014-01-24", 0).due).toBe("2014-01-24");
  });

  test("explains every day it passes", () => {
    expect(calendar.addWorkingDays("2014-02-06", 3).days.map(({ date, counts, why }) => `${date} ${counts} ${why}`)).toEqual([
      "2014-02-07 true 工作日",
      "2014-02-08 true 调休上班",
      "2014-02-09 false 周末",
      "2014-02-10 true 工作日",
    ]);
  });

  test("passes over excluded working days and says why, but leaves a day off what it is", () => {
    const { due, days } = calendar.addWorkingDays("2014-02-06", 2, (day) => (day <= "2014-02-09" ? "征求意见" : undefined));
    expect(due).toBe("2014-02-11");
    expect(days.map(({ why }) => why)).toEqual(["征求意见", "征求意见", "周末", "工作日", "工作日"]);
  });

  test("counts past the last notice with plain weekends, marks it provisional and names what is missing", () => {
    const result = calendar.addWorkingDays("2014-12-30", 2);
    expect(result).toMatchObject({ due: "2015-01-01", provisional: true, missing: ["国务院办公厅2015年部分节假日安排的通知"] });
    expect(result.days.map(({ why }) => why)).toEqual(["工作日", "工作日（预估）"]);
    expect(calendar.addWorkingDays("2014-12-30", 300).missing).toHaveLength(2);
  });

  test("refuses to start from a day that no notice covers", () => {
    expect(() => calendar.addWorkingDays("2015-01-01", 1)).toThrow(UncoveredDate);
    expect(() => calendar.addWorkingDays("2013-12-31", 1)).toThrow("缺少国务院办公厅2013年部分节假日安排的通知");
    expect(() => calendar.nextDayNotOff("2013-12-31")).toThrow(UncoveredDate);
  });

  test("moves a last day that is off to the first day that is not", () => {
    expect(calendar.nextDayNotOff("2014-02-01")).toMatchObject({ due: "2014-02-07", provisional: false });
    expect(calendar.nextDayNotOff("2014-02-08").due).toBe("2014-02-08");
    expect(calendar.nextDayNotOff("2015-01-03")).toMatchObject({ due: "2015-01-05", provisional: true });
  });

  test("counts the working days between two days", () => {
    expect(calendar.workingDaysUntil("2014-01-30", "2014-02-10")).toBe(3);
    expect(calendar.workingDaysUntil("2014-02-10", "2014-02-10")).toBe(0);
  });

  test("is made of notices for consecutive years only", () => {
    expect(() => new WorkCalendar([])).toThrow("一份通知也没有");
    expect(() => new WorkCalendar([notice(), notice({}, 2016)])).toThrow("2015年缺少通知");
    expect(() => new WorkCalendar([notice(), notice()])).toThrow("缺少通知或者重复");
  });
});
