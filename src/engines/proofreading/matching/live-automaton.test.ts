import { expect, test } from "vitest";
import { LiveAutomaton } from "./live-automaton.ts";

const list = (name: string, ...words: string[]) => ({ name, entries: words.map((text) => ({ text, advice: `改${text}` })) });
const count = (live: LiveAutomaton, text: string) => live.current.scan(text, () => undefined).hits;

test("a list replaced while texts are read takes effect with the next text, under a new generation", () => {
  const live = new LiveAutomaton([list("a", "甲"), list("b", "乙")]);
  const before = live.current;
  live.replace([list("b", "乙", "丙"), list("c", "丁")]);

  expect(before.scan("甲乙丙丁", () => undefined).hits).toBe(2);
  expect(count(live, "甲乙丙丁")).toBe(4);
  expect(live.current.lists.map(({ name, generation }) => `${name}${generation}`)).toEqual(["a0", "b1", "c0"]);
});

test("a list replaced in the midst of a reading leaves that reading as it was", () => {
  const live = new LiveAutomaton([list("a", "甲")]);
  const { hits } = live.current.scan("甲乙甲乙", () => void live.replace([list("a", "乙")]));
  expect(hits).toBe(2);
  expect(live.lists[0]?.entries[0]).toEqual({ text: "乙", advice: "改乙" });
});

test("a list removed is not looked for, and problems are those of the lists now held", () => {
  const live = new LiveAutomaton([list("a", "甲", "甲"), list("b", "乙")]);
  expect(live.problems).toEqual([{ list: "a", entry: 1, problem: "duplicate" }]);
  expect(live.remove("a")).toEqual([]);
  expect(count(live, "甲乙")).toBe(1);
});
