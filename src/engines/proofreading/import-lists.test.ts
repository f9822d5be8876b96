import { describe, expect, test } from "vitest";
import { describeTsvProblem } from "../tsv.ts";
import { listOfRows, rowsOfDocument } from "./import-lists.ts";
import { readLeaders } from "./leaders.ts";
import { readAllowed, readLexicon } from "./lexicon.ts";

function words(rows: string[][]) {
  const { list, problems } = listOfRows("自有词表.xlsx", rows, "words");
  const read = readLexicon([{ ...list, own: true }]);
  return { entries: read.entries, problems: [...problems, ...read.problems].map(describeTsvProblem) };
}

describe("an office's list from a spreadsheet 导入词表", () => {
  test("is read by the headings, levels and dates that people write", () => {
    const { entries, problems } = words([
      ["序号", "错误写法", "正确写法", "级别", "起始日期", "截止日期", "备注"],
      ["1", "帮扶对像", "帮扶对象", "错误", "2024/1/2", "2025年12月31日", "常见"],
      ["2", "居委会主任们", "", "提示", "45293", "", ""],
    ]);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        text: "帮扶对像",
        suggestions: ["帮扶对象"],
        severity: "error",
        from: "2024-01-02",
        until: "2025-12-31",
        category: "own",
      },
      { text: "居委会主任们", suggestions: [], severity: "hint", from: "2024-01-02", until: "" },
    ]);
  });

  test("names the row of every word that it cannot take, and takes the others", () => {
    const { entries, problems } = words([
      ["词语", "级别", "起始日期", "截止日期"],
      ["帮扶对像", "错误", "", ""],
      ["", "错误", "", ""],
      ["帮扶对像", "提示", "", ""],
      ["干", "", "", ""],
      ["！！", "", "", ""],
      ["入户走仿", "要命", "", ""],
      ["入户走仿", "", "明年", ""],
      ["长".repeat(1001), "", "", ""],
      ["结对帮付", "", "2024-02-01", "2024-01-01"],
      ["走访慰闻", "", "", ""],
    ]);
    expect(entries.map(({ text }) => text)).toEqual(["帮扶对像", "走访慰闻"]);
    expect(problems.map((problem) => /第 (\d+) 行/.exec(problem)![1])).toEqual(["3", "7", "8", "4", "5", "6", "9", "10"]);
    expect(problems.join("\n")).toMatch(/第 4 行“wording”列：“帮扶对像”与第 2 行重复/);
  });

  test("a word in full-width letters is the same word", () => {
    expect(words([["词语"], ["APP"], ["ＡＰＰ"]]).problems).toEqual([expect.stringContaining("第 3 行")]);
  });

  test("without a column of words it says which column it wants", () => {
    expect(
      words([
        ["甲", "乙"],
        ["1", "2"],
      ]).problems,
    ).toEqual(["自有词表.xlsx 第 1 行：表头缺少“写法”一列"]);
    expect(words([]).problems).toEqual(["自有词表.xlsx 第 1 行：没有内容"]);
  });

  test("an allow list and a list of leaders are read the same way", () => {
    const allowed = listOfRows("放行.xlsx", [["白名单"], ["自己经营"]], "allowed");
    expect(readAllowed([allowed.list]).words).toEqual(["自己经营"]);
    const leaders = listOfRows(
      "名单.xlsx",
      [
        ["姓名", "现任职务", "任职日期"],
        ["钱令仪", "镇长", "2023.5.6"],
      ],
      "leaders",
    );
    expect(readLeaders(leaders.list)).toEqual({
      leaders: [{ name: "钱令仪", position: "镇长", from: "2023-05-06", until: "" }],
      problems: [],
    });
  });

  test("the rows of a text file are its lines", () => {
    const text = "词语\t建议\n帮扶对像\t帮扶对象";
    expect(rowsOfDocument({ format: "text", text, blocks: [], leftovers: [] })).toEqual([
      ["词语", "建议"],
      ["帮扶对像", "帮扶对象"],
    ]);
  });
});
