import { describe, expect, test } from "vitest";
import { buildAutomaton } from "./build-automaton.ts";
import { openAutomaton } from "./open-automaton.ts";

const lists = [
  { name: "错敏词", generation: 4, entries: [{ text: "政务公开" }, { text: "公开" }], acrossBlanks: true },
  { name: "逐字", entries: [{ text: "ＰＤＦ" }], verbatim: true },
];
const text = "政务\n公开与ＰＤＦ、PDF";

function hits(buffer: ArrayBufferLike): unknown {
  const opened = openAutomaton(buffer);
  if ("problem" in opened) return opened.problem;
  const found: string[] = [];
  opened.automaton.scan(text, (start, end, list, entry) => found.push(`${text.slice(start, end)} ${list} ${entry}`));
  return found;
}
const FOUND = ["政务\n公开 0 0", "公开 0 1", "ＰＤＦ 1 0"];

describe("an automaton kept as one buffer", () => {
  test("finds the same after it was kept, and knows its lists and their generations", () => {
    const { automaton } = buildAutomaton(lists);
    const kept = automaton.buffer.slice(0);
    expect(hits(kept)).toEqual(FOUND);
    const opened = openAutomaton(kept);
    expect("automaton" in opened && opened.automaton.lists).toEqual([
      { name: "错敏词", generation: 4, size: 2, verbatim: false, acrossBlanks: true },
      { name: "逐字", generation: 0, size: 1, verbatim: true, acrossBlanks: false },
    ]);
    expect("automaton" in opened && opened.automaton.text(0, 0)).toBe("政务公开");
  });

  test("is built where threads share it, and passes between them both shared and handed over", () => {
    const { buffer } = buildAutomaton(lists, { shared: true }).automaton;
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(hits(structuredClone(buffer))).toEqual(FOUND);
    const own = buildAutomaton(lists).automaton.buffer as ArrayBuffer;
    expect(hits(structuredClone(own, { transfer: [own] }))).toEqual(FOUND);
  });

  test.each([
    ["an empty buffer", () => new ArrayBuffer(0), "not-an-automaton"],
    ["something else", () => new ArrayBuffer(4096), "not-an-automaton"],
    ["another version", () => changed(4), "other-version"],
    ["a changed byte in the tables", (buffer: ArrayBufferLike) => changed(buffer.byteLength >> 1), "damaged"],
    ["a changed last byte", (buffer: ArrayBufferLike) => changed(buffer.byteLength - 3), "damaged"],
    ["a changed length", () => changed(20), "damaged"],
    ["a buffer cut short", (buffer: ArrayBufferLike) => buffer.slice(0, 64_000), "damaged"],
  ])("%s is refused with the reason", (_, make, problem) => {
    expect(hits(make(buildAutomaton(lists).automaton.buffer))).toBe(problem);
  });
});

function changed(at: number): ArrayBufferLike {
  const buffer = buildAutomaton(lists).automaton.buffer.slice(0);
  const bytes = new Uint8Array(buffer);
  bytes[at] = bytes[at]! ^ 0x10;
  return buffer;
}
