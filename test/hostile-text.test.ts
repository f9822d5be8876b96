import { describe, expect, test } from "vitest";
import { prepareProofreading } from "../src/engines/proofreading/preparation.ts";
import { proofread, proofreadThrough } from "../src/engines/proofreading/proofread.ts";
import { LONGEST_PIECE, textPieces } from "../src/engines/proofreading/text-pieces.ts";
import { loadGazetteer, proofreadingLists } from "../src/storage/lexicon.ts";

const shipped = proofreadingLists();
const own = { file: "own.tsv", own: true, text: "wording\n重点工作\n工作重点\n点工作重\n作重点工\n(a+)+$\n" };
const { context, problems } = prepareProofreading({
  ...shipped,
  lexicons: [...shipped.lexicons, own],
  gazetteer: loadGazetteer(),
  organ: "浙江省衢州市开化县政务服务中心",
  on: "2024-06-01",
});
const TIMES = 20_000;

describe("a text that nobody wrote", () => {
  test("the lists are right", () => expect(problems).toEqual([]));

  // Quadratic work on any of these would take minutes; the limit of a test is half of one.
  test.each([
    ["one line without end", "各部门要认真研究，切实做好政务公开工作。"],
    ["quotations opened and never closed", "“甲"],
    ["quotations in quotations", "“甲“乙”丙”"],
    ["brackets opened and never closed", "（甲(乙"],
    ["titles in titles", "《甲《乙》"],
    ["figures without end", "1234567890"],
    ["figures parted by hyphens", "1-"],
    ["NUL", "\0"],
    ["lone surrogates", "\ud800政\udc00"],
    ["addresses", "a@b.cn，http://c，"],
    ["headings", "1.甲；\n"],
    ["wording that is nearly right", "中华人民共合国"],
    ["open field codes", "{ PAGE"],
    ["open tags", "<p "],
    ["home addresses", "住址一组"],
    ["items of a fixed list", "富强、民主、文明、和谐、"],
    ["names of places", "开化县"],
    ["marks", "，。"],
    ["words that overlap", "重点工作"],
  ])("%s is read to its end or says where it stopped", (_, part) => {
    const { findings, incomplete } = proofreadThrough({ text: part.repeat(TIMES) }, context);
    expect(findings.length).toBeLessThanOrEqual(10_000);
    expect(incomplete ?? "").toMatch(/^$|只列出前 10000 处|查到第 \d+ 字为止/);
  });

  test("overlapping hits without end are told up to ten thousand", () => {
    expect(proofreadThrough({ text: "工作要点、重点工作！".repeat(TIMES) }, context)).toMatchObject({
      incomplete: "问题超过 10000 处，只列出前 10000 处",
    });
  });

  test("more hits of a list than any text has stop the reading with a notice", () => {
    const wide = { file: "wide.tsv", own: true, text: "wording\n点点\n" };
    const { context: noisy } = prepareProofreading({ lexicons: [wide], allowed: [{ file: "a.tsv", text: "wording\n点点点\n" }] });
    expect(proofreadThrough({ text: "点".repeat(300_000) }, noisy).incomplete).toMatch(/查到第 \d+ 字为止/);
  });

  test("a word of an own list is a word, not a pattern", () => {
    const found = (text: string) => proofread({ text }, context).filter(({ check }) => check === "W-own-list");
    expect(found(`${"a".repeat(5000)}!`)).toEqual([]);
    expect(found("写作(a+)+$的")).toMatchObject([{ where: { offset: 2, length: 6 } }]);
  });
});

describe("a very long text 超长文本", () => {
  const line = "要加快部暑各项工作。\n";

  test("is read piece by piece, with places in the whole", () => {
    const text = `${"各项工作有序开展。\n".repeat(120_000)}${line}`;
    expect(text.length).toBeGreaterThan(LONGEST_PIECE);
    expect(proofread({ text }, context)).toMatchObject([
      { check: "W-wrong-word", where: { offset: text.length - line.length + 3, quote: "部暑" } },
    ]);
  });

  test("its pieces are the text, cut after a line where there is one and never within a character", () => {
    for (const text of ["甲乙丙。\n丁戊己。\n庚", "甲乙丙丁戊己庚辛。壬癸", "😀😀😀😀😀😀"]) {
      const pieces = [...textPieces({ text }, 5)];
      expect(pieces.map(({ document }) => document.text).join("")).toBe(text);
      expect(pieces.every(({ document, offset }) => text.startsWith(document.text, offset))).toBe(true);
      expect(pieces.some(({ document }) => /^[\udc00-\udfff]/.test(document.text))).toBe(false);
    }
  });

  test("its tables stand where they stood", () => {
    const [, second] = textPieces({ text: "甲乙丙。\n丁戊己。\n庚", tables: [{ offset: 6, length: 2 }] }, 6);
    expect(second).toMatchObject({ offset: 5, document: { tables: [{ offset: 1, length: 2 }] } });
  });
});

describe("spellings of one word 归一", () => {
  const wordsOf = (text: string) =>
    proofread({ text }, context).flatMap(({ check, actual }) => (check.startsWith("W-") ? [actual] : []));

  test("a word in traditional characters is found where it stands", () => {
    expect(wordsOf("這是重點工作。")).toEqual(["重點工作"]);
  });

  test("a longer word is found across blanks and one line break, a short one is not", () => {
    expect(wordsOf("这是重 点\n工　作。")).toEqual(["重 点\n工　作"]);
    expect(wordsOf("各部\n暑期工作。")).toEqual([]);
  });

  test("an allowed longer word silences the shorter hit, and only there", () => {
    const allowed = [{ file: "allowed.tsv", text: "wording\n年度重点工作清单\n" }];
    const { context: quiet } = prepareProofreading({ lexicons: [own], allowed });
    const found = proofread({ text: "印发年度重点工作清单，抓好重点工作任务。" }, quiet);
    expect(found.map(({ where }) => "offset" in where && where.offset)).toEqual([13]);
  });
});
