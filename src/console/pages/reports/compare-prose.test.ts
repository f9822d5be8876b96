import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareProse } from "./compare-prose.ts";

const shown = (before: string, after: string) =>
  compareProse(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join("");

describe("two versions of a text, compared so that a person can read it", () => {
  test("a changed number stands out in its sentence, the rest of which is left alone", () => {
    expect(shown("新收申请12件。全部办结。", "新收申请15件。全部办结。")).toBe("新收申请1[-2][+5]件。全部办结。");
  });

  test("a sentence that was rewritten is replaced as a whole, not chopped into characters", () => {
    expect(shown("一是人员少。二是经费不足。", "一是人员少。由党政办牵头，年底以前补齐台账。")).toBe(
      "一是人员少。[-二是经费不足。][+由党政办牵头，年底以前补齐台账。]",
    );
  });

  test("a new sentence between two old ones is new, and moves nothing", () => {
    expect(shown("甲。乙。", "甲。本年度培训两次。乙。")).toBe("甲。[+本年度培训两次。]乙。");
  });

  test("what is the same and what went is the earlier text; what is the same and what came is the later", () => {
    const text = fc
      .array(fc.constantFrom("新收", "12", "件。", "申请", "；", "\n", "其中"), { maxLength: 20 })
      .map((bits) => bits.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = compareProse(before, after);
        const side = (kind: string) =>
          stretches
            .filter((one) => one.kind === "same" || one.kind === kind)
            .map((one) => one.text)
            .join("");
        expect(side("removed")).toBe(before);
        expect(side("added")).toBe(after);
      }),
    );
  });
});
