import { expect, test } from "vitest";
import { CoveredPlaces } from "./covered-places.ts";

test("of right words that end together the longest counts", () => {
  const right = new CoveredPlaces();
  right.add(2, 9);
  right.add(5, 9);
  expect(right.hold(3, 9, 10)).toBe(true);
  expect(right.hold(1, 9, 10)).toBe(false);
});

test("places left behind are forgotten, those ahead are not", () => {
  const right = new CoveredPlaces();
  for (let at = 0; at < 10_000; at += 1) right.add(at * 10, at * 10 + 5);
  right.forget(90_000);
  expect(right.hold(10, 15, 10)).toBe(false);
  expect(right.hold(90_000, 90_005, 10)).toBe(true);
  expect(right.hold(99_991, 99_994, 10)).toBe(true);
  expect(right.hold(99_991, 99_996, 10)).toBe(false);
});
