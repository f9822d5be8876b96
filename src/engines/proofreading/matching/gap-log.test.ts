import fc from "fast-check";
import { expect, test } from "vitest";
import { GapLog } from "./gap-log.ts";

test("a word begins as many characters back as it has, blanks not counted, after any number of blanks", () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(runs, fc.nat(5000), (around, earlier) => {
      const gaps = new GapLog();
      const characters: number[] = [];
      let at = 0;
      for (const [written, blanks] of [...Array.from({ length: earlier }, () => [1, 1] as const), ...around]) {
        for (let n = 0; n < written; n += 1) characters.push(at + n);
        gaps.add(at + written, at + written + blanks);
        at += written + blanks;
      }
      characters.push(at);
      for (let length = 1; length <= Math.min(characters.length, 900); length += 1) {
        expect(gaps.startOf(at + 1, length)).toBe(characters.at(-length));
      }
    }),
    { numRuns: 20 },
  );
});
