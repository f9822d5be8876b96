import { describe, expect, test } from "vitest";
import { chinaTime, dayWords, leftWords, typedDate, urgencyOf, yearsUntil } from "./dates.ts";

describe("a day that somebody types", () => {
  test.each([
    ["2023-9-2", "2023-09-02"],
    ["2023/09/22", "2023-09-22"],
    ["2023.9.22", "2023-09-22"],
    ["20230922", "2023-09-22"],
    ["2023年9月22日", "2023-09-22"],
    [" 2023-09-22 ", "2023-09-22"],
    ["２０２３－９－２２", "2023-09-22"],
  ])("%s is understood", (typed, day) => expect(typedDate(typed)).toBe(day));

  test("what is no day stays as it was typed, so that it can be mended", () => {
    expect(typedDate("下周五")).toBe("下周五");
    expect(typedDate("9月22日")).toBe("9月22日");
  });
});

describe("a deadline in words", () => {
  test("it shows its weekday", () => {
    expect(dayWords("2023-10-26")).toBe("2023-10-26（周四）");
    expect(dayWords(null)).toBe("—");
  });

  test("what is left is told in working days, and lateness by how much", () => {
    expect([12, 3, 0, -5, null].map(leftWords)).toEqual([
      "还剩 12 个工作日",
      "还剩 3 个工作日",
      "今天到期",
      "已超期 5 个工作日",
      "期限未能计算",
    ]);
  });

  test("the last three days are near", () => {
    expect([4, 3, 0, -1, null].map(urgencyOf)).toEqual(["calm", "soon", "today", "late", "unknown"]);
  });
});

test("an instant is shown by the clocks of China, a day stays a day", () => {
  expect(chinaTime("2023-09-22T16:30:00.000Z")).toBe("2023-09-23 00:30");
  expect(chinaTime("2023-09-22")).toBe("2023-09-22");
});

test("the years of a picker run from this year down to the first", () => {
  expect(yearsUntil("2023-06-01", 2021)).toEqual([2023, 2022, 2021]);
});
