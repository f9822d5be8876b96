import { describe, expect, test } from "vitest";
import { clockRuns, numberWords } from "./clock-runs.ts";

const day = (date: string, counts: boolean, why: string) => ({ date, counts, why });
const days = [
  day("2023-09-27", true, "工作日"),
  day("2023-09-28", true, "工作日"),
  day("2023-09-29", false, "中秋节、国庆节放假"),
  day("2023-09-30", false, "中秋节、国庆节放假"),
  day("2023-10-07", true, "调休上班"),
  day("2023-10-08", true, "调休上班"),
  day("2023-10-09", true, "工作日"),
];

describe("the explanation of a deadline 怎么算的", () => {
  test("days in a row with one reason are told in one line", () => {
    expect(clockRuns(days).map(({ from, to, days, why }) => [from, to, days, why])).toEqual([
      ["2023-09-27", "2023-09-28", 2, "工作日"],
      ["2023-09-29", "2023-09-30", 2, "中秋节、国庆节放假"],
      ["2023-10-07", "2023-10-08", 2, "调休上班"],
      ["2023-10-09", "2023-10-09", 1, "工作日"],
    ]);
  });

  test("the days that count are numbered through, the others say that they do not count", () => {
    expect(clockRuns(days).map(numberWords)).toEqual(["第 1 至 2 个工作日", "不计", "第 3 至 4 个工作日", "第 5 个工作日"]);
  });
});
