import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAutomaton } from "./build-automaton.ts";
import { findNearMisses, type NearMissChoice } from "./find-near-misses.ts";
import { createFolding } from "./folding.ts";
import { type NearMiss, nearMissSeverity } from "./near-miss.ts";
import { type NearMissSource, prepareNearMisses } from "./near-misses.ts";

const words = (...texts: string[]) => texts.map((text) => ({ text }));
const folding = createFolding({ traditional: [["條", "条"]] });

function misses(text: string, source: Partial<NearMissSource>, choice?: NearMissChoice): NearMiss[] {
  const nearMisses = prepareNearMisses({ wordings: [], folding, ...source });
  const { automaton } = buildAutomaton(nearMisses.lists, { folding });
  const found: NearMiss[] = [];
  findNearMisses(automaton, nearMisses, text, (miss) => found.push(miss), choice);
  return found;
}
const seen = (found: readonly NearMiss[]) =>
  found.map(({ written, place, edits }) => [written, place, ...edits.map(({ kind }) => kind)].join(" "));

const regulations = words("政府信息公开工作条例", "行政规范性文件");

describe("near misses of standard wording 规范表述", () => {
  test.each([
    ["a wrong character", "见行政规范姓文件。", "行政规范姓文件 interior wrong"],
    ["a missing character", "见行政规范文件。", "行政规范文件 interior missing"],
    ["an added character", "见行政规范性的文件。", "行政规范性的文件 interior added"],
    ["two neighbours swapped, of a short wording", "见行政范规性文件。", "行政范规性文件 interior swapped"],
    ["two neighbours swapped, of a long wording", "政府信息开公工作条例", "政府信息开公工作条例 interior swapped"],
    ["two slips in a long wording", "政府信系公开作条例", "政府信系公开作条例 interior wrong missing"],
    ["a slip in wording wrapped at a line end", "行政规\n  范姓文件", "行政规\n  范姓文件 interior wrong"],
    ["a slip in other spelling of the rest", "政府信息公幵工作條例", "政府信息公幵工作條例 interior wrong"],
    ["a wrong first character", "形政规范性文件", "形政规范性文件 end wrong"],
    ["a missing last character", "行政规范性文。", "行政规范性文 end missing"],
    ["a missing first character", "，政规范性文件", "政规范性文件 end missing"],
  ])("%s is found", (_, text, expected) => {
    expect(seen(misses(text, { wordings: regulations }))).toEqual([expected]);
  });

  test.each([
    ["the wording itself", "行政规范性文件，政府信息公开工作條例"],
    ["the wording with something before or after it", "各行政规范性文件的"],
    ["two slips in a short wording", "行政归范姓文件"],
    ["three slips in a long wording", "政府信系公幵工做条例"],
    ["another text", "本机关依法公开信息。"],
    ["no text", ""],
  ])("%s is none", (_, text) => {
    expect(misses(text, { wordings: regulations })).toEqual([]);
  });

  test("says what is wrong where", () => {
    expect(misses("见行政规范姓文件。", { wordings: regulations, confusables: [["姓", "性"]] })).toEqual([
      {
        kind: "wording",
        entry: 1,
        expected: "行政规范性文件",
        start: 1,
        end: 8,
        written: "行政规范姓文件",
        edits: [{ kind: "wrong", at: 5, expected: "性", written: "姓", confusable: true }],
        place: "interior",
        confusable: true,
      },
    ]);
  });

  test("a neighbour that is allowed, or is standard wording itself, is none", () => {
    const wordings = words("全国人民代表大会常务委员会", "中国人民银行行长", "中国人民银行副行长");
    expect(misses("各级人民代表大会常务委员会", { wordings })).toHaveLength(1);
    expect(misses("各级人民代表大会常务委员会", { wordings, allowed: ["各级人民代表大会常务委员会"] })).toEqual([]);
    expect(misses("中国人民银行副行长", { wordings })).toEqual([]);
    expect(misses("全国人民代表大会委员会", { wordings, allowed: ["全国人民代表大会委员会"] })).toEqual([]);
  });

  test("right wording with another end is another term, unless the end is a confusable slip", () => {
    const source = { wordings: words("行政规范性文件", "行政规范性文件法"), confusables: [["法", "发"]] as const };
    expect(misses("行政规范性文件的效力", source)).toEqual([]);
    expect(seen(misses("行政规范性文件发", source))).toEqual(["行政规范性文件发 end wrong"]);
  });

  test("punctuation alone is a class of its own", () => {
    const found = misses("增强‘四个意识’、坚定", { wordings: words("增强“四个意识”、坚定") });
    expect(seen(found)).toEqual(["增强‘四个意识’、坚定 punctuation wrong wrong"]);
  });

  test("of overlapping misses the likeliest is kept", () => {
    const wordings = words("最高人民法院院长", "最高人民检察院检察长");
    expect(seen(misses("最高人民法完院长", { wordings }))).toEqual(["最高人民法完院长 interior wrong"]);
    const within = words("最高人民法院", "最高人民法院审理程序规定");
    expect(seen(misses("最大人民法院审里程序规定", { wordings: within }))).toEqual(["最大人民法院 interior wrong"]);
    expect(seen(misses("最高人们法院审里程序规定", { wordings: within }))).toEqual([
      "最高人们法院审里程序规定 interior wrong wrong",
    ]);
    const nested = words("省政府信息公开办公室", "政府信息公开办公室主任");
    expect(misses("省政府信息公幵办公室", { wordings: nested }).map(({ expected }) => expected)).toEqual([
      "省政府信息公开办公室",
    ]);
  });

  test("wording that is too short, too long or given twice is named", () => {
    const { problems } = prepareNearMisses({
      wordings: words("公开条例", "行政规范性文件", "行政 规范性文件", "长".repeat(201)),
      names: words("欧阳某某某"),
    });
    expect(problems).toEqual([
      { kind: "wording", entry: 0, problem: "too-short" },
      { kind: "wording", entry: 2, problem: "duplicate" },
      { kind: "wording", entry: 3, problem: "too-long" },
      { kind: "name", entry: 0, problem: "too-long" },
    ]);
  });

  test("wording longer than the bits of a number is compared as well", () => {
    const long = "关于进一步加强和规范政府信息公开工作以及政务公开标准化规范化建设的若干实施意见";
    expect(seen(misses(`见${long.replace("规范", "规泛").replace("若干", "若")}。`, { wordings: words(long) }))[0]).toContain(
      "interior wrong missing",
    );
  });
});

describe("slips in names 姓名", () => {
  const source = {
    names: words("张立明", "王伟"),
    contexts: ["主任", "同志"],
    confusables: [
      ["立", "丽"],
      ["伟", "炜"],
    ] as const,
    allowed: ["王炜县"],
  };

  test("are reported where a context word stands within six characters", () => {
    expect(seen(misses("主任张丽明出席；王炜 同志讲话", source))).toEqual(["张丽明 interior wrong", "王炜 interior wrong"]);
    expect(seen(misses("张明立同志", source))).toEqual(["张明立 interior swapped"]);
  });

  test("are no slips without a context word, in an allowed word, or further away from it", () => {
    expect(misses("张丽明出席", source)).toEqual([]);
    expect(misses("王炜县主任", source)).toEqual([]);
    expect(misses("张丽明出席了会议的主任", source)).toEqual([]);
    expect(misses("主任今天上午会见了张丽明", source)).toEqual([]);
    expect(misses("伟王同志", source)).toEqual([]);
  });
});

describe("the severity of a near miss", () => {
  const confusables = [
    ["姓", "性"],
    ["件", "伴"],
  ] as const;
  test.each([
    ["行政规范姓文件", "error"],
    ["行政规范文件", "warning"],
    ["行政规范性文伴", "warning"],
    ["行政规范性文", "hint"],
  ])("of %s is %s", (text, severity) => {
    expect(misses(text, { wordings: regulations, confusables }).map(nearMissSeverity)).toEqual([severity]);
  });
});

describe("near misses beside other lists", () => {
  test("one reading gives the hits of all lists and the near misses", () => {
    const nearMisses = prepareNearMisses({ wordings: regulations });
    const { automaton } = buildAutomaton([{ name: "places", entries: words("政府", "文件") }, ...nearMisses.lists]);
    const hits: unknown[] = [];
    const found: NearMiss[] = [];
    const text = "县政府行政规范姓文件";
    const result = findNearMisses(automaton, nearMisses, text, (miss) => found.push(miss), { onHit: (...hit) => hits.push(hit) });
    expect(hits).toEqual([
      [1, 3, 0, 0],
      [8, 10, 0, 1],
    ]);
    expect([found.length, result]).toEqual([1, { hits: 3, complete: true, reached: text.length }]);
  });

  test("the limit stops the search with a notice", () => {
    const nearMisses = prepareNearMisses({ wordings: regulations });
    const { automaton } = buildAutomaton(nearMisses.lists);
    let found = 0;
    const count = () => {
      found += 1;
    };
    const result = findNearMisses(automaton, nearMisses, "行政规范姓文件。".repeat(10_000), count, { limit: 100 });
    expect([found, result.hits, result.complete]).toEqual([100, 100, false]);
    expect(result.reached).toBe(800);
  });

  test("wordings that are nearly all alike cannot make reading slow: it stops with a notice", () => {
    const alike = Array.from({ length: 3000 }, (_, i) => `${String.fromCharCode(0x4e00 + i)}甲乙丙丁戊`);
    const nearMisses = prepareNearMisses({ wordings: words(...alike) });
    const { automaton } = buildAutomaton(nearMisses.lists);
    const result = findNearMisses(automaton, nearMisses, "甲乙丙丁戊".repeat(400), () => undefined);
    expect(result.complete).toBe(false);
    expect(result.reached).toBeGreaterThan(0);
    expect(findNearMisses(automaton, nearMisses, alike[0]!.repeat(200), () => undefined).complete).toBe(true);
  });

  test("nor can a beginning that very many wordings share", () => {
    const alike = Array.from({ length: 3000 }, (_, i) => `甲乙丙丁戊己庚辛壬癸子丑${String.fromCharCode(0x4e00 + i).repeat(6)}`);
    const nearMisses = prepareNearMisses({ wordings: words(...alike) });
    const { automaton } = buildAutomaton(nearMisses.lists);
    const result = findNearMisses(automaton, nearMisses, "甲乙丙丁戊己庚辛，的是了我".repeat(1000), () => undefined);
    expect(result).toEqual({ hits: 0, complete: false, reached: expect.any(Number) });
  });
});

describe("near misses against the plain edit distance", () => {
  const inside = "甲乙丙丁戊己庚辛壬癸子丑寅卯";
  const edit = fc.record({
    kind: fc.constantFrom("wrong", "missing", "added", "swapped"),
    at: fc.nat(),
    character: fc.constantFrom(..."甲乙丙天地"),
  });

  test("every wording within the distance is found, nothing beyond it, and its edits lead back to the wording", () => {
    const wording = fc.string({ unit: fc.constantFrom(...inside), minLength: 6, maxLength: 36 });
    const filler = fc.string({ unit: fc.constantFrom(..."，。的一是"), maxLength: 12 });
    fc.assert(
      fc.property(wording, fc.array(edit, { minLength: 1, maxLength: 3 }), filler, filler, (right, edits, before, after) => {
        const wrong = edits.reduce((text, { kind, at, character }) => edited(text, kind, at % text.length, character), right);
        const text = `${before}${wrong}${after}`;
        const found = misses(text, { wordings: words(right) });
        const allowed = right.length < 10 ? 1 : 2;
        const distance = distanceToPart(right, text);
        const swapped =
          allowed === 1 && Array.from(right, (_, at) => edited(right, "swapped", at, "")).some((form) => text.includes(form));
        expect(found.length > 0).toBe(distance > 0 && (distance <= allowed || swapped));
        for (const miss of found) {
          expect(miss.written).toBe(text.slice(miss.start, miss.end));
          expect(mended(miss)).toBe(right);
          expect(miss.edits.length).toBeLessThanOrEqual(allowed);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function edited(text: string, kind: string, at: number, character: string): string {
  const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
  if (kind === "wrong") return head + character + tail;
  if (kind === "missing") return head + tail;
  if (kind === "added") return head + character + text.slice(at);
  return at + 1 < text.length ? `${head}${text[at + 1]}${text[at]}${text.slice(at + 2)}` : text;
}

function mended({ written, start, edits }: NearMiss): string {
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.at - start) + edit.expected + text.slice(edit.at - start + edit.written.length),
    written,
  );
}

/** Levenshtein's distance of the wording to the part of the text nearest to it. */
function distanceToPart(wording: string, text: string): number {
  let above = Array.from({ length: text.length + 1 }, () => 0);
  for (const [row, character] of [...wording].entries()) {
    const distances = [row + 1];
    for (const [column, other] of [...text].entries()) {
      distances.push(Math.min(above[column]! + (character === other ? 0 : 1), above[column + 1]! + 1, distances[column]! + 1));
    }
    above = distances;
  }
  return Math.min(...above);
}
