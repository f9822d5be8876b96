import { describe, expect, test } from "vitest";
import { sittings } from "./sittings.ts";

const version = (number: number, minute: number, changes: object = {}) => ({
  number,
  savedBy: "池砚秋",
  savedAt: new Date(Date.UTC(2024, 0, 8, 1, minute)).toISOString(),
  released: false,
  steps: [],
  ...changes,
});
const submitted = { steps: [{ step: "submitted" as const, by: "池砚秋", at: "", reason: "", digest: "" }] };
const numbers = (versions: Parameters<typeof sittings>[0]) => sittings(versions).map((one) => one.map(({ number }) => number));

describe("versions of a report by sittings 一次写作", () => {
  test("what one person saved in one go is one line, its last state first", () => {
    expect(numbers([version(3, 20), version(2, 5), version(1, 0)])).toEqual([[3, 2, 1]]);
  });

  test("a pause of more than half an hour, or another person, begins a new line", () => {
    expect(numbers([version(3, 31), version(2, 0)])).toEqual([[3], [2]]);
    expect(numbers([version(3, 2), version(2, 1, { savedBy: "程望舒" }), version(1, 0)])).toEqual([[3], [2], [1]]);
  });

  test("what was submitted or released is never hidden behind a later save", () => {
    expect(numbers([version(3, 2), version(2, 1, submitted), version(1, 0)])).toEqual([[3], [2, 1]]);
    expect(numbers([version(2, 1), version(1, 0, { released: true })])).toEqual([[2], [1]]);
  });

  test("without versions there is no line", () => {
    expect(numbers([])).toEqual([]);
  });
});
