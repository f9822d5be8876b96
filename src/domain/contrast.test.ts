import { expect, test } from "vitest";
import { contrastWithWhite } from "./contrast.ts";

test.each([
  ["#000000", 21],
  ["#ffffff", 1],
  ["#767676", 4.54],
  ["#a8201a", 7.25],
])("%s has with white a contrast of %d", (color, expected) => {
  expect(contrastWithWhite(color)).toBeCloseTo(expected, 1);
});
