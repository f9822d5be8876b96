import { describe, expect, test } from "vitest";
import type { Statistic } from "../../../contract/statistics.ts";
import { inTenThousands, quantityWords, sumsOf } from "./sums.ts";

const batch = (kind: Statistic["kind"], quantity: number, voided = false): Statistic => ({
  id: 1,
  kind,
  occurredOn: "2023-06-30",
  quantity,
  source: "综合行政执法队",
  note: "",
  voided,
});

describe("the figures of table two 表二数据", () => {
  test("a voided batch does not count", () => {
    expect(sumsOf([batch("penalties", 12), batch("penalties", 30, true), batch("licensing", 5)])).toEqual({
      licensing: 5,
      penalties: 12,
      compulsion: 0,
      charges: 0,
    });
  });

  test("charges are added to the 分", () => {
    expect(sumsOf([batch("charges", 0.1), batch("charges", 0.2)]).charges).toBe(0.3);
  });

  test("decisions are counted in 件, charges in 元 with 分, large figures grouped", () => {
    expect(quantityWords("penalties", 1251)).toBe("1,251 件");
    expect(quantityWords("charges", 1234567.5)).toBe("1,234,567.50 元");
  });

  test("the form prints charges in 万元", () => {
    expect(inTenThousands(123456.78)).toBe("12.345678");
    expect(inTenThousands(0)).toBe("0");
  });
});
