import { describe, expect, test } from "vitest";
import { addDays, weekday } from "../../../src/calendar/plain-date.ts";
import { loadLaw } from "../../../src/law/load.ts";
import { WEEKDAYS_OFF, WEEKENDS_WORKED } from "./exceptions.ts";

const law = loadLaw();
const calendar = law.workCalendar();

describe("the working days of the State Council's notices", () => {
  test("agree day by day, 2019 to 2026, with a list typed from another source", () => {
    const differing: string[] = [];
    let day = "2019-01-01";
    for (; day <= "2026-12-31"; day = addDays(day, 1)) {
      const works = weekday(day) % 6 === 0 ? WEEKENDS_WORKED.includes(day) : !WEEKDAYS_OFF.includes(day);
      if (calendar.isWorkingDay(day) !== works) differing.push(day);
    }
    expect(differing).toEqual([]);
    expect(day).toBe("2027-01-01");
  });

  test("cover 2019 to 2026", () => {
    expect([calendar.coveredFrom, calendar.coveredThrough]).toEqual(["2019-01-01", "2026-12-31"]);
  });

  test.each([
    ["2024-02-09", "工作日"],
    ["2024-02-12", "春节放假"],
    ["2024-02-04", "调休上班"],
    ["2024-03-02", "周末"],
    ["2025-01-28", "春节放假"],
    ["2019-05-03", "劳动节放假"],
    ["2020-01-31", "春节放假"],
    ["2020-02-01", "春节放假"],
    ["2022-12-31", "元旦放假"],
  ])("say of %s: %s", (day, why) => expect(calendar.why(day)).toBe(why));

  test("do not answer for a year without a notice", () => {
    expect(() => calendar.isWorkingDay("2027-01-04")).toThrow("缺少国务院办公厅2027年部分节假日安排的通知");
    expect(() => calendar.why("2018-12-31")).toThrow("缺少国务院办公厅2018年部分节假日安排的通知");
  });
});
