import { describe, expect, test } from "vitest";
import { countsIn, fromChinese } from "./counts.ts";

describe("numbers in prose 正文数字", () => {
  test.each([
    ["收到申请7件", [{ value: 7, unit: "件" }]],
    ["受理十二件", [{ value: 12, unit: "件" }]],
    ["公开1,251条", [{ value: 1251, unit: "条" }]],
    ["公开政府信息18万余条", [{ value: 180000, approximate: true }]],
    ["约30件", [{ value: 30, approximate: true }]],
    ["每月3至5件", [{ partial: true, value: 5 }]],
    ["3-5件", [{ partial: true, value: 5 }]],
    ["第3件", [{ partial: true }]],
    ["办好每一件申请", [{ partial: true }]],
    ["收到申请一件", [{ value: 1, partial: false }]],
    ["占33.9%", [{ value: 33.9, unit: "%" }]],
    ["国办函〔2020〕109号", []],
    ["2023年5月", []],
  ])("%s", (text, counts) => expect(countsIn(text)).toMatchObject(counts));

  test.each([
    ["十", 10],
    ["一百零五", 105],
    ["两千三百", 2300],
    ["二十一", 21],
    ["零", 0],
    ["一二", Number.NaN],
  ])("%s is %d", (characters, value) => expect(fromChinese(characters)).toBe(value));
});
