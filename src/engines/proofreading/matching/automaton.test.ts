import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STOP } from "./automaton.ts";
import { buildAutomaton } from "./build-automaton.ts";
import { createFolding, type Folding } from "./folding.ts";
import { trimGaps, withoutGaps } from "./gaps.ts";
import type { WordList } from "./word-list.ts";

const list = (name: string, words: readonly string[], kind: Partial<WordList> = {}): WordList => ({
  name,
  entries: words.map((text) => ({ text })),
  ...kind,
});
const folding = createFolding({
  traditional: [
    ["務", "务"],
    ["開", "开"],
  ],
});

/** What is found: the words of the text as written. */
function written(text: string, ...lists: WordList[]): string[] {
  const found: string[] = [];
  buildAutomaton(lists, { folding }).automaton.scan(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe("the scan of all word lists", () => {
  test("reports every overlapping word, in the order of their ends, the longest first", () => {
    expect(written("中华人民共和国", list("a", ["中华人民共和国", "人民", "共和国", "国", "人民共和国"]))).toEqual([
      "人民",
      "中华人民共和国",
      "人民共和国",
      "共和国",
      "国",
    ]);
  });

  test("a word in two lists is a hit of each", () => {
    const { automaton } = buildAutomaton([list("a", ["公开", "政务"]), list("b", ["政务"])]);
    const hits: unknown[] = [];
    automaton.scan("政务", (...hit) => hits.push(hit));
    expect(hits).toEqual([
      [0, 2, 0, 1],
      [0, 2, 1, 0],
    ]);
  });

  test("full width, traditional and capital forms are the same word, and the place is that of the text as written", () => {
    expect(written("见ＰＤＦ，政務公開", list("a", ["pdf", "政务公开"]))).toEqual(["ＰＤＦ", "政務公開"]);
  });

  test("a verbatim list wants the word exactly as given", () => {
    expect(written("ＰＤＦ、pdf、PDF", list("a", ["PDF"], { verbatim: true }))).toEqual(["PDF"]);
  });

  test("a word wrapped at a line end is found where its list looks across blanks, and only there", () => {
    const text = "政务\r\n  公开，信息　公开";
    expect(written(text, list("a", ["政务公开", "信息公开"], { acrossBlanks: true }))).toEqual(["政务\r\n  公开", "信息　公开"]);
    expect(written(text, list("a", ["政务公开"]), list("b", ["信息公开"], { acrossBlanks: true }))).toEqual(["信息　公开"]);
  });

  test("an empty line, or many blanks, separates two words", () => {
    const across = list("a", ["政务公开"], { acrossBlanks: true });
    expect(written(`政务\n\n公开 政务${" ".repeat(17)}公开`, across)).toEqual([]);
  });

  test("lone surrogates and NULs are characters like any other", () => {
    expect(written("\ud800公\u0000开\udc00\ud800\udc00", list("a", ["公\u0000开", "\udc00\ud800"]))).toEqual([
      "公\u0000开",
      "\udc00\ud800",
    ]);
    expect(written("公\u0000开", list("a", ["公开"], { acrossBlanks: true }))).toEqual([]);
  });

  test("no list, or a list without entries, finds nothing", () => {
    expect(written("政务公开")).toEqual([]);
    expect(written("政务公开", list("a", []))).toEqual([]);
  });

  test("only the part asked for is read", () => {
    const { automaton } = buildAutomaton([list("a", ["公开"])]);
    const starts: number[] = [];
    automaton.scan("公开公开公开", (start) => starts.push(start), { from: 1, to: 5 });
    expect(starts).toEqual([2]);
  });
});

describe("what cannot be looked for", () => {
  test("is named and left out, and the rest is found", () => {
    const lists = [
      list("a", ["公开", "", "　", "公開", "长".repeat(1001)], { acrossBlanks: true }),
      list("b", ["甲\n\n乙", "政务"]),
    ];
    const { automaton, problems } = buildAutomaton(lists, { folding });
    expect(problems).toEqual([
      { list: "a", entry: 1, problem: "empty" },
      { list: "a", entry: 2, problem: "empty" },
      { list: "a", entry: 3, problem: "duplicate" },
      { list: "a", entry: 4, problem: "too-long" },
      { list: "b", entry: 0, problem: "split" },
    ]);
    expect(automaton.scan("政务公开", () => undefined).hits).toBe(2);
  });

  test("indices count the entries left out, so that they lead back to the list", () => {
    const { automaton } = buildAutomaton([list("a", ["", "甲乙 "]), list("b", ["", "丙"])]);
    const found: string[] = [];
    automaton.scan("甲乙丙", (_start, _end, inList, entry) => found.push(automaton.text(inList, entry)));
    expect(found).toEqual(["甲乙", "丙"]);
    expect(automaton.listIndex("b")).toBe(1);
    expect(automaton.lists.map(({ size }) => size)).toEqual([2, 2]);
  });
});

describe("a scan that finds too much", () => {
  const nested = list(
    "a",
    Array.from({ length: 300 }, (_, length) => "啊".repeat(length + 1)),
  );

  test("stops at the limit and says how far it came", () => {
    const result = buildAutomaton([nested]).automaton.scan("啊".repeat(1000), () => undefined, { limit: 100_000 });
    expect(result).toEqual({ hits: 100_000, complete: false, reached: 482 });
  });

  test("stops when its listener has enough", () => {
    const { automaton } = buildAutomaton([list("a", ["公开"])]);
    expect(automaton.scan("公开公开公开", () => STOP)).toEqual({ hits: 1, complete: false, reached: 1 });
  });

  test("stops when a list has so many spellings of one word that a text refuses most of them", () => {
    const spellings = Array.from({ length: 4096 }, (_, n) =>
      [..."abcdefghijkl"].map((c, at) => ((n >> at) & 1 ? c.toUpperCase() : c)).join(""),
    );
    const { automaton } = buildAutomaton([list("a", spellings, { verbatim: true })]);
    const result = automaton.scan("abcdefghijkl".repeat(2000), () => undefined);
    expect(result.complete).toBe(false);
    expect(result.hits).toBeGreaterThan(100);
  });

  test("is complete when the limit is just enough", () => {
    const { automaton } = buildAutomaton([list("a", ["公开"])]);
    expect(automaton.scan("公开公开", () => undefined, { limit: 2 })).toEqual({ hits: 2, complete: true, reached: 4 });
  });
});

describe("the automaton against a search word by word", () => {
  const character = fc.constantFrom(..."甲乙丙丁務务aAａＡ \n　\ud800");
  const words = fc.array(fc.string({ unit: character, maxLength: 5 }), { maxLength: 12 });
  const kinds = fc.record({ verbatim: fc.boolean(), acrossBlanks: fc.boolean() });
  const lists = fc
    .array(fc.tuple(words, kinds), { maxLength: 3 })
    .map((given) => given.map(([texts, kind], index) => list(`${index}`, texts, kind)));

  test("has the same hits in every text, for lists of every kind", () => {
    fc.assert(
      fc.property(lists, fc.string({ unit: character, maxLength: 60 }), (given, text) => {
        const { automaton, problems } = buildAutomaton(given, { folding });
        const found: string[] = [];
        const { hits, complete } = automaton.scan(text, (...hit) => found.push(hit.join(" ")));
        const leftOut = new Set(problems.map(({ list: name, entry }) => `${name} ${entry}`));
        expect(found.toSorted()).toEqual(hitsOneByOne(given, text, folding, leftOut).toSorted());
        expect([hits, complete]).toEqual([found.length, true]);
      }),
      { numRuns: 400 },
    );
  });

  test("reads texts of many thousand words in lists of many thousand", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const word = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + random(40) * random(40))).join("");
    const many = list("a", [...new Set(Array.from({ length: 1500 }, () => word(1 + random(5))))]);
    const text = word(3000);
    const found: string[] = [];
    buildAutomaton([many]).automaton.scan(text, (...hit) => found.push(hit.join(" ")));
    expect(found.length).toBeGreaterThan(300);
    expect(found.toSorted()).toEqual(hitsOneByOne([many], text, createFolding(), new Set()).toSorted());
  });
});

/** Every place of every word, each looked for on its own at every place. */
function hitsOneByOne(lists: readonly WordList[], text: string, { fold }: Folding, leftOut: ReadonlySet<string>): string[] {
  const isGap = (at: number) => withoutGaps(text[at]!) === "";
  const hits: string[] = [];
  for (const [index, { name, entries, verbatim, acrossBlanks }] of lists.entries()) {
    const spell = verbatim ? (part: string) => part : fold;
    for (const [entry, { text: given }] of entries.entries()) {
      if (leftOut.has(`${name} ${entry}`)) continue;
      const word = spell(acrossBlanks ? withoutGaps(given) : trimGaps(given));
      for (let start = 0; start < text.length; start += 1) {
        let end = start;
        for (let at = 0; at < word.length && end < text.length; at += 1) {
          const gap = end;
          while (acrossBlanks && at > 0 && end < text.length && isGap(end)) end += 1;
          if (end - gap > 16 || text.slice(gap, end).split("\n").length > 2) break;
          if (spell(text.slice(end, end + 1)) !== word[at]) break;
          end += 1;
          if (at === word.length - 1) hits.push(`${start} ${end} ${index} ${entry}`);
        }
      }
    }
  }
  return hits;
}
