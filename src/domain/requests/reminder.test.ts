import { expect, test } from "vitest";
import { isQuiet, isTold, levelOf, reminderWords } from "./reminder.ts";

test.each([
  [-1, "late"],
  [0, "today"],
  [1, "soon"],
  [3, "soon"],
  [4, undefined],
])("with %i working days left and three days' notice the level is %s", (left, level) => {
  expect(levelOf(left, 3)).toBe(level);
});

test("what is late climbs to everybody, what is soon due only to those who asked for it", () => {
  expect((["soon", "today", "late"] as const).map((from) => isTold(from, "late"))).toEqual([true, true, true]);
  expect((["soon", "today", "late"] as const).map((from) => isTold(from, "soon"))).toEqual([true, false, false]);
});

test.each([
  ["17:59", false],
  ["18:00", true],
  ["23:59", true],
  ["00:00", true],
  ["08:29", true],
  ["08:30", false],
])("at %s, with quiet from 18:00 to 08:30, it is quiet: %s", (time, quiet) => {
  expect(isQuiet(time, { from: "18:00", to: "08:30" })).toBe(quiet);
});

test("quiet over noon ends in the afternoon, and an empty span is never quiet", () => {
  expect(isQuiet("12:30", { from: "12:00", to: "13:30" })).toBe(true);
  expect(isQuiet("13:30", { from: "12:00", to: "13:30" })).toBe(false);
  expect(isQuiet("12:00", { from: "12:00", to: "12:00" })).toBe(false);
});

test("the subject counts the worst first, and every case says by when", () => {
  const { subject, text } = reminderWords("禾泽镇", [
    { number: "2023-0002", level: "late", dueOn: "2023-10-08", left: -2, office: "农业农村办公室" },
    { number: "2023-0003", level: "soon", dueOn: "2023-10-13", left: 3, office: null },
  ]);
  expect(subject).toBe("禾泽镇依申请公开：1 件已超期、1 件临近期限");
  expect(text).toContain("2023-0002　应于 2023-10-08 前答复，已超期 2 个工作日（承办：农业农村办公室）");
  expect(text).toContain("2023-0003　应于 2023-10-13 前答复，还剩 3 个工作日");
});
