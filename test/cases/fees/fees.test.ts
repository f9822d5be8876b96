import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { feeByItems, feeByPages } from "../../../src/domain/fees/fee.ts";
import { loadLaw } from "../../../src/law/load.ts";

type Case = {
  name: string;
  items: number;
  before?: number;
  pages?: number;
  on?: string;
  expect?: number;
  steps?: string[];
  error?: string;
};

const law = loadLaw();
const cases = parse(readFileSync(join(import.meta.dirname, "fees.yaml"), "utf8")) as Case[];

describe("信息处理费（国办函〔2020〕109号）", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { items, before, pages, on = "2023-06-01", ...expected }) => {
    const ask = () => (pages === undefined ? feeByItems({ items, before }, on, law) : feeByPages(pages, on, law));
    if (expected.error) return expect(ask).toThrow(expected.error);
    const { yuan, steps } = ask();
    expect(yuan).toBe(expected.expect);
    if (expected.steps) expect(steps).toEqual(expected.steps);
    expect(steps.at(-1)).toBe(`合计：${yuan}元`);
  });
});
