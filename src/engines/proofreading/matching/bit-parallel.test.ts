import fc from "fast-check";
import { expect, test } from "vitest";
import { closestInBits, closestInTable } from "./bit-parallel.ts";

test("the distance in bits is the distance in a table, for every wording up to 31 characters", () => {
  const characters = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 31 });
  const masks = new Int32Array(8);
  fc.assert(
    fc.property(characters, fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 60 }), fc.nat(10), (given, text, from) => {
      const [wording, window] = [Uint16Array.from(given), Uint16Array.from(text)];
      const start = Math.min(from, window.length);
      expect(closestInBits(wording, window, start, window.length, masks)).toBe(
        closestInTable(wording, window, start, window.length),
      );
      expect(masks.every((mask) => mask === 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
