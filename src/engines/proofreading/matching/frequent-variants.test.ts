import { expect, test } from "vitest";
import { FrequentVariants } from "./frequent-variants.ts";
import type { NearMiss } from "./near-miss.ts";

const miss = (written: string, start = 0): NearMiss => ({
  kind: "wording",
  entry: 0,
  expected: "国家主席令第几号",
  start,
  end: start + written.length,
  written,
  edits: [],
  place: "interior",
  confusable: false,
});

test("a variant that three documents hold is one question with examples; a rare one stays an alarm", () => {
  const variants = new FrequentVariants();
  variants.add("甲", [miss("国家副主席令第几号", 5), miss("国家副主席令第几号", 90)]);
  variants.add("乙", [miss("国家副\n主席令第几号", 7)]);
  expect(variants.questions()).toEqual([]);
  variants.add("丙", [miss("国家副主席令第几号"), miss("国家主度令第几号")]);
  variants.add("丁", [miss("国家副主席令第几号")]);

  expect(variants.questions()).toEqual([
    {
      kind: "wording",
      entry: 0,
      expected: "国家主席令第几号",
      written: "国家副主席令第几号",
      documents: 4,
      examples: [
        { document: "甲", start: 5, end: 14 },
        { document: "乙", start: 7, end: 17 },
        { document: "丙", start: 0, end: 9 },
      ],
    },
  ]);
  expect(variants.isFrequent(miss("国家副主席令 第几号"))).toBe(true);
  expect(variants.isFrequent(miss("国家主度令第几号"))).toBe(false);
});

test("how many documents make a variant frequent is the caller's choice", () => {
  const variants = new FrequentVariants({ documents: 1 });
  variants.add("甲", [miss("国家副主席令第几号")]);
  expect(variants.questions()).toHaveLength(1);
});
