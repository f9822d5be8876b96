import { describe, expect, test } from "vitest";
import { createFolding, PLAIN_FOLDING } from "./folding.ts";

describe("folding 归一", () => {
  test("makes width and letter case equal and keeps the length, so that offsets stay", () => {
    const text = "ＡＢc　，（１）￥ 政務\ud800😀İ";
    expect(PLAIN_FOLDING.fold(text)).toBe("abc ,(1)¥ 政務\ud800😀İ");
  });

  test("leaves what it was not asked to make equal", () => {
    expect(createFolding({ width: false }).fold("Ａａ，")).toBe("ａａ，");
    expect(createFolding({ letterCase: false }).fold("ＡA")).toBe("AA");
  });

  test("follows 繁简 pairs to the end, passes over pairs that are not single characters, and cannot be led in a circle", () => {
    const traditional = [
      ["祇", "衹"],
      ["衹", "只"],
      ["只", "祇"],
      ["国家", "国"],
    ] as const;
    const { fold } = createFolding({ traditional });
    expect(fold("祇衹只国家")).toBe("只只只国家");
    expect(fold(fold("祇衹"))).toBe(fold("祇衹"));
  });

  test("folds a text of any length", () => {
    expect(PLAIN_FOLDING.fold("Ａ".repeat(1_000_000))).toBe("a".repeat(1_000_000));
  });
});
