import fc from "fast-check";
import { expect, test } from "vitest";
import { editsBeside } from "./edits-beside.ts";

const characters = (maxLength: number) => fc.array(fc.integer({ min: 2, max: 4 }), { maxLength });

test("counts the edits to the right and to the left of a piece as a table does, up to the most allowed", () => {
  fc.assert(
    fc.property(characters(12), characters(16), fc.integer({ min: 0, max: 2 }), (wording, text, most) => {
      const expected = Math.min(editsToBeginning(wording, text), most + 1);
      const right = { inWording: 1, length: wording.length, inWindow: 1, available: text.length, step: 1 } as const;
      expect(editsBeside(Uint16Array.from([9, ...wording]), Uint16Array.from([9, ...text, 2, 3, 4]), right, most)).toBe(expected);

      const left = {
        inWording: wording.length - 1,
        length: wording.length,
        inWindow: text.length + 2,
        available: text.length,
        step: -1,
      } as const;
      const [backwards, before] = [wording.toReversed(), text.toReversed()];
      expect(editsBeside(Uint16Array.from([...backwards, 9]), Uint16Array.from([2, 3, 4, ...before, 9]), left, most)).toBe(
        expected,
      );
    }),
    { numRuns: 2000 },
  );
});

/** The least edit distance of the wording to any beginning of the text. */
function editsToBeginning(wording: readonly number[], text: readonly number[]): number {
  let above = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (const [row, character] of wording.entries()) {
    const distances = [row + 1];
    for (const [column, other] of text.entries()) {
      distances.push(Math.min(above[column]! + (character === other ? 0 : 1), above[column + 1]! + 1, distances[column]! + 1));
    }
    above = distances;
  }
  return Math.min(...above);
}
