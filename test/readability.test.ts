import { describe, expect, test } from "vitest";
import { readPlainWords } from "../src/engines/readability/plain-words.ts";
import { readability } from "../src/engines/readability/readability.ts";
import { lexiconText } from "../src/storage/lexicon.ts";

const { words, problems } = readPlainWords(lexiconText("plain-words.tsv"));
const reasons = (text: string) => readability(text, words).hard.flatMap((one) => one.reasons);

describe("readability 可读性", () => {
  test("its list of hard words is whole, and no word stands in it twice", () => {
    expect(problems).toEqual([]);
    expect(words.length).toBeGreaterThan(30);
    expect(new Set(words.map(({ wording }) => wording)).size).toBe(words.length);
  });

  test("a plain text has nothing to mend", () => {
    expect(readability("每亩补贴120元。\n请在5月31日前到镇便民服务中心领取。", words)).toEqual({
      score: 100,
      sentences: 2,
      hard: [],
    });
  });

  test.each<[string, string, string]>([
    ["a sentence of 61 characters", `${"甲乙丙丁戊，".repeat(4)}${"己".repeat(20)}，${"庚".repeat(21)}。`, "一句 61 字"],
    ["seven clauses", `${"一户，".repeat(6)}一户。`, "7 个分句"],
    ["31 characters without a pause", `${"甲".repeat(31)}，乙。`, "31 字中间没有停顿"],
    ["four links in a clause", "镇上的村里的老人的家里的事，要办好。", "4 个“的”"],
    ["a wording of offices", "请相关部门办理。", "“相关部门”不好懂"],
  ])("%s is named, with what to do", (_, text, said) => expect(reasons(text).join()).toContain(said));

  test.each<[string, string]>([
    ["60 characters", `${"甲乙丙丁戊，".repeat(4)}${"己".repeat(20)}，${"庚".repeat(20)}。`],
    ["six clauses", `${"一户，".repeat(5)}一户。`],
    ["30 characters without a pause", `${"甲".repeat(30)}，乙。`],
    ["a long title of a law", `依照《${"甲".repeat(70)}》办理。`],
    ["a heading", `一、${"甲".repeat(80)}`],
    ["a table", `|${"甲".repeat(80)}，|乙。|`],
  ])("%s is left alone", (_, text) => expect(reasons(text)).toEqual([]));

  test("the score is the share of characters in sentences that need no mending, and each place can be found", () => {
    const text = "甲乙丙丁戊己。\n请相关部门办理好。";
    const { score, hard } = readability(text, words);
    expect(score).toBe(42);
    expect(hard.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(["请相关部门办理好。"]);
  });

  test("a sentence of half a million clauses is read like any other", () =>
    expect(readability(`${"甲乙，".repeat(500_000)}。`, words).score).toBe(0));

  test("without prose there is no score", () => expect(readability("一、标题\n|一|二|", words).score).toBeNull());
});
