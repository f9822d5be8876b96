import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STOP } from "./automaton.ts";
import { buildAutomaton } from "./build-automaton.ts";
import { scanChunks, scanChunksAsync } from "./scan-chunks.ts";

const { automaton } = buildAutomaton([
  { name: "a", entries: [{ text: "政务公开" }, { text: "公开" }, { text: "公" }], acrossBlanks: true },
  { name: "b", entries: [{ text: "务 公" }] },
]);

function* cut(text: string, ...sizes: number[]): Generator<string> {
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    yield text.slice(at, at + size);
    at += size;
  }
}

describe("a text that comes in chunks", () => {
  test("has the hits of the whole text, wherever it is cut", () => {
    const text = fc.array(
      fc.constantFrom("政务公开", "政", "务", " ", "\n", "公", "开", "文".repeat(30_000), "政务 公开".repeat(9_000)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }), (parts, sizes) => {
        const whole = parts.join("");
        const inOne: unknown[] = [];
        const inChunks: unknown[] = [];
        automaton.scan(whole, (...hit) => inOne.push(hit));
        const large = sizes.map((size) => (size < 40_000 ? size + 40_000 : size));
        const result = scanChunks(automaton, cut(whole, ...large), (...hit) => inChunks.push(hit));
        expect(inChunks).toEqual(inOne);
        expect(result).toEqual({ hits: inOne.length, complete: true, reached: whole.length });
      }),
      { numRuns: 60 },
    );
  });

  test("may come over time", async () => {
    const found: number[] = [];
    const chunks = (async function* () {
      yield* cut(`政务${"x".repeat(70_000)}政务公开`, 65_537);
    })();
    const result = await scanChunksAsync(automaton, chunks, (start) => found.push(start));
    expect(found).toEqual([70_004, 70_002, 70_004]);
    expect(result.complete).toBe(true);
  });

  test("is read no further when the limit is reached or the listener has enough", () => {
    let taken = 0;
    const chunks = function* () {
      for (;;) {
        taken += 1;
        yield "公".repeat(70_000);
      }
    };
    expect(scanChunks(automaton, chunks(), () => undefined, { limit: 100_000 })).toEqual({
      hits: 100_000,
      complete: false,
      reached: 100_000,
    });
    expect(scanChunks(automaton, chunks(), () => STOP)).toEqual({ hits: 1, complete: false, reached: 0 });
    expect(taken).toBe(3);
  });
});
