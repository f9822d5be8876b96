import { describe, expect, test } from "vitest";
import { at, canParse, findLast } from "./older-browsers.ts";

describe("what Chromium 87 lacks", () => {
  test("the last item is found from the end, nothing beyond either end", () => {
    expect([at.call(["甲", "乙"], -1), at.call(["甲", "乙"], 0), at.call(["甲"], 5)]).toEqual(["乙", "甲", undefined]);
  });

  test("of several that fit the last is found", () => {
    expect(findLast.call([1, 2, 3, 4], (n) => (n as number) % 2 === 1)).toBe(3);
    expect(findLast.call([2], (n) => n === 1)).toBeUndefined();
  });

  test("what is no address is told from one", () => {
    expect([canParse("https://example.cn/a"), canParse("没有这样的地址")]).toEqual([true, false]);
  });
});
