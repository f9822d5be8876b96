import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import type { Document } from "../reading/document/document.ts";
import { describeTsvProblem } from "../tsv.ts";
import { CHECKS } from "./checks.ts";
import { proofreadDocument } from "./from-document.ts";
import { type ProofreadingMaterials, prepareProofreading } from "./preparation.ts";
import { type ProofreadDocument, proofread } from "./proofread.ts";

const HEADING = "wording\tcategory\tsuggestion\tseverity\tvalid-from\tvalid-until\n";
const words = {
  file: "words.tsv",
  text: `${HEADING}己经\twrong-word\t已经\terror\nold name\tsuperseded\tnew name\thint\t2023-01-01\t2023-12-31\n`,
};
const find = (text: string, materials: ProofreadingMaterials = {}, document: Partial<ProofreadDocument> = {}): Finding[] =>
  proofread({ text, ...document }, prepareProofreading({ lexicons: [words], ...materials }).context);
const only = (findings: Finding[]): Finding => {
  expect(findings).toHaveLength(1);
  return findings[0]!;
};
const places = (findings: Finding[]) => findings.map(({ where }) => ("offset" in where ? [where.offset, where.quote] : []));

describe("proofread 校对", () => {
  test("a finding tells check, place in the text as it was given, right wording, basis and remedy", () => {
    expect(only(find("工程己经完工。"))).toMatchObject({
      check: "W-wrong-word",
      severity: "error",
      where: { offset: 2, length: 2, quote: "己经" },
      expected: "已经",
      actual: "己经",
      fix: "改为“已经”",
    });
  });

  test("findings stand in the order of the text, whatever check found them", () => {
    expect(places(find("己经办结，。己经办结"))).toEqual([
      [0, "己经"],
      [4, "，。"],
      [6, "己经"],
    ]);
  });

  test("the part of the document is carried along", () => {
    expect(only(find("己经办结", {}, { section: "附件1" })).where).toMatchObject({ section: "附件1" });
  });

  test("a matter of style is one finding with the number of places", () => {
    expect(only(find("按《甲》、《乙》、《丙》办理")).message).toContain("全文共 2 处");
  });

  test("a program that mends every place is told every place", () => {
    expect(find("按《甲》、《乙》、《丙》办理", { everyPlace: true })).toHaveLength(2);
  });

  test("a check can be left out", () => expect(find("己经", { skip: ["W-wrong-word"] })).toEqual([]));

  test("web and mail addresses are not language", () => {
    const own = { file: "own.tsv", text: "wording\nwrong\n", own: true };
    expect(places(find("见 https://example.cn/wrong,a 与 wrong@example.cn，wrong", { lexicons: [own] }))).toEqual([
      [48, "wrong"],
    ]);
  });
});

describe("a file that was read", () => {
  const document: Document = {
    format: "docx",
    text: "一、甲\n二、表\n四、丙\n五、丁\n（以上新增）",
    blocks: [
      {
        kind: "table",
        offset: 8,
        rows: [
          [{ text: "四、丙", offset: 8, column: 0, columns: 1, rows: 1 }],
          [{ text: "五、丁", offset: 12, column: 0, columns: 1, rows: 1 }],
        ],
      },
    ],
    leftovers: [
      { kind: "comment", text: "数据再核", offset: 4 },
      { kind: "bookmark", text: "_GoBack", offset: 0 },
      { kind: "insertion", text: "（以上新增）", offset: 16 },
    ],
  };
  const findings = proofread(proofreadDocument(document), prepareProofreading({}).context);

  test("has its comments and tracked changes told, not the bookmarks that every file holds", () => {
    expect(findings.map(({ check, message }) => [check, message])).toEqual([
      ["X-comment", "文件中有批注“数据再核”"],
      ["X-comment", "文件中有未接受的修订（插入）“（以上新增）”"],
    ]);
  });

  test("has no outline inside its tables", () => {
    expect(find(document.text).map(({ check }) => check)).toEqual(["O-sequence"]);
  });
});

describe("fingerprints 指纹", () => {
  const fingerprints = (text: string) => find(text).map(({ fingerprint }) => fingerprint);

  test("stay when text is added elsewhere, so that a dismissal lasts", () => {
    expect(fingerprints("新加的一段话，与此无关。\n工程己经完工。")).toEqual(fingerprints("工程己经完工。"));
  });

  test("tell two places with the same wrong word apart", () => {
    const [first, second] = fingerprints("工程己经完工。\n道路己经通车。");
    expect(first).not.toBe(second);
  });

  test("tell two places apart even when the sentences are the same", () => {
    expect(new Set(fingerprints("工程己经完工。\n工程己经完工。")).size).toBe(2);
  });
});

describe("word lists 词表", () => {
  test("an allowed longer word silences the shorter hit, and only there", () => {
    const allowed = [{ file: "allowed.tsv", text: "wording\n自己经营\n" }];
    expect(places(find("自己经营己经盈利", { allowed }))).toEqual([[4, "己经"]]);
  });

  test("an entry holds from its first day to its last", () => {
    expect(["2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01"].map((on) => find("old name", { on }).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test("the organ's own entry prevails over the shipped one", () => {
    const own = { file: "own.tsv", text: "wording\tsuggestion\tseverity\n己经\t业已\thint\n", own: true };
    expect(only(find("工程己经完工", { lexicons: [words, own] }))).toMatchObject({
      check: "W-own-list",
      severity: "hint",
      expected: "业已",
    });
  });

  test("full-width letters are the same word", () => {
    const own = { file: "own.tsv", text: "wording\nABC\n", own: true };
    expect(places(find("品牌ＡＢＣ", { lexicons: [own] }))).toEqual([[2, "ＡＢＣ"]]);
  });

  test("a wrong line is named by file, line and column, and the rest is read", () => {
    const broken = {
      file: "own.tsv",
      text: "# 说明\nwording\tseverity\tvalid-from\n甲词\t错\t\n乙词\terror\t2023-2-30\n己经\terror\t\n",
    };
    const { context, problems } = prepareProofreading({ lexicons: [broken] });
    expect(problems.map(describeTsvProblem)).toEqual([
      "own.tsv 第 3 行“severity”列：“错”不是 error（错误）、warning（疑似）或 hint（提示）",
      "own.tsv 第 4 行“valid-from”列：“2023-2-30”不是 YYYY-MM-DD 形式的日期",
    ]);
    expect(proofread({ text: "己经" }, context)).toHaveLength(1);
  });

  test("an unknown heading is named with those that are known", () => {
    const { problems } = prepareProofreading({ lexicons: [{ file: "own.tsv", text: "wording\tlevel\n甲\t1\n" }] });
    expect(problems.map(describeTsvProblem)[0]).toContain("own.tsv 第 1 行“level”列：不认识的列，可用的列是 wording");
  });

  test("an ending before its beginning is refused", () => {
    const text = `${HEADING}甲词\t\t\t\t2024-01-01\t2023-01-01\n`;
    expect(prepareProofreading({ lexicons: [{ file: "own.tsv", text }] }).problems.map(describeTsvProblem)).toEqual([
      "own.tsv 第 2 行“valid-until”列：“2023-01-01”早于“2024-01-01”",
    ]);
  });
});

describe("any text", () => {
  const { context } = prepareProofreading({ lexicons: [words] });
  const piece = fc.constantFrom(
    "《",
    "》",
    "（",
    "）",
    "(",
    "“",
    "”",
    "、",
    "，",
    "。",
    ".",
    "\n",
    "一",
    "二",
    "、",
    "2023年",
    "13月",
    "己经",
    "〔",
    "〕",
    "…",
    "-",
    "1",
    "第",
    "号",
    "县",
    "𠅤",
  );

  test("gives findings whose quote is what stands at their place, and never throws", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { where } of proofread({ text, kind: "official-document" }, context)) {
          if ("offset" in where) expect(text.slice(where.offset, where.offset + where.length)).toBe(where.quote);
        }
      }),
    );
  });

  test("is read without any word data at all", () => {
    expect(proofread({ text: "己经办结，。" }, prepareProofreading({}).context).map(({ check }) => check)).toEqual([
      "P24-doubled-mark",
    ]);
  });

  test("an empty text has no fault", () => expect(proofread({ text: "" }, context)).toEqual([]));
});

describe("the checks", () => {
  test("have ids that are written once", () => expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length));
});
