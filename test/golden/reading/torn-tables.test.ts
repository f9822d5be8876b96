import { describe, expect, test } from "vitest";
import type { AnnualReport } from "../../../src/domain/annual-report/model.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { FORMS, formOf, madeUpTables, ORGAN, YEAR } from "./made-up-report.ts";
import { LAYOUTS, printedRows, printReport } from "./print-layouts.ts";

async function read(text: string, name = "report.txt"): Promise<AnnualReport> {
  const result = await readReport(new TextEncoder().encode(text), name, FORMS);
  if ("unreadable" in result) throw new Error(result.unreadable.reason);
  return result.report;
}

const tables = madeUpTables("2021");
const rows = () => printedRows("2021", tables);
const byCell = LAYOUTS["one cell a line"]!.layout;
const labels = formOf("2021").requests.rows.map(({ label }) => label);
const numbers = (from: number, to?: number) => Object.values(tables.requests!).slice(from, to);

describe("a PDF file read in the order of its boxes", () => {
  /** Numbers of a block of rows, column by column; their labels follow. */
  const stacked = (from: number, to: number) => {
    const block = numbers(from, to);
    const columns = Array.from({ length: 7 }, (_, column) => block.map((row) => row[column]).join("\n"));
    return `${columns.join("\n\n")}\n\n${labels.slice(from, to).join("\n")}`;
  };
  const single = (row: number) => `${labels[row]}\n\n${numbers(row, row + 1)[0]!.join("\n\n")}`;
  const requests = [single(0), single(1), single(2), single(3), stacked(4, 14), "-3-", stacked(14, 20), stacked(20, 23), single(23), single(24)].join("\n\n");

  test("columns of a block are turned into rows", async () => {
    const report = await read(printReport("2021", rows(), (table) => (table.length > 20 ? `申请人情况\n\n${requests}` : byCell(table))));
    expect(report.tables.requests).toEqual(tables.requests);
    expect(report.reading.layout).toBe("reading-order");
  });

  test("numbers that come before their label are placed by their order", async () => {
    const late = [numbers(0, 1)[0]!.join("\n\n"), labels[0], ...labels.slice(1).flatMap((label, i) => [label, numbers(i + 1, i + 2)[0]!.join("\n\n")])].join("\n\n");
    const report = await read(printReport("2021", rows(), (table) => (table.length > 20 ? `申请人情况\n\n${late}` : byCell(table))));
    expect(report.tables.requests).toEqual(tables.requests);
  });

  test("a label that its own number breaks is one row", async () => {
    const text = printReport("2021", rows(), byCell).replace(/(1\.本机关不掌握)(相关政府信息)\n2\n/, "$1\n2\n$2\n");
    expect(text).toContain("掌握\n2\n相关");
    expect((await read(text)).tables).toEqual(tables);
  });

  test("table four in pieces: groups are those that add up, in the order of their totals", async () => {
    const pieces = "结果维持\n结果纠正\n1\n\n0\n\n2\n\n1\n\n结果\n0\n\n0\n\n0\n\n0\n\n总计\n4\n\n维持\n纠正\n0\n\n1\n\n0\n\n0\n\n1\n\n总计\n0";
    const report = await read(printReport("2021", rows(), (table) => (table.length === 4 ? pieces : byCell(table))));
    expect(report.tables.disputes).toEqual(tables.disputes);
  });

  test("table two whose items stand after it is cut at its heads", async () => {
    const torn = (table: string[][]) => [...table.filter(([first]) => !/^第二十条/.test(first!)), ...table.filter(([first]) => /^第二十条/.test(first!)).slice(1)];
    const report = await read(printReport("2021", rows(), (table) => (table[0]![0]!.startsWith("第二十条") ? `第二十条第（一）项\n${byCell(torn(table))}` : byCell(table))));
    expect(report.tables.proactive).toEqual(tables.proactive);
  });
});

describe("tables in parts", () => {
  test("one small table for each row, with invented column names and a head that lies", async () => {
    const small = (table: string[][]) =>
      table.length > 20
        ? table.slice(3).map((row) => `### ${row.slice(0, -7).join(" ")}\n| 类别 | 上年结转件数 | 予以公开 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n|---|---|\n| ${[row.at(-8), ...row.slice(-7)].join(" | ")} |`).join("\n\n")
        : table.length === 4
          ? ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"].map((group, i) => `### ${group}\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|\n| ${table[3]!.slice(5 * i, 5 * i + 5).join(" | ")} |`).join("\n")
          : LAYOUTS["Markdown tables"]!.layout(table);
    expect((await read(printReport("2021", rows(), small), "report.md")).tables).toEqual(tables);
  });

  test("tables as HTML tags inside Markdown", async () => {
    const tagged = (table: string[][]) => `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    expect((await read(printReport("2021", rows(), tagged), "report.md")).tables).toEqual(tables);
  });

  test("table four with no head but its fifteen numbers in a row", async () => {
    const text = printReport("2021", rows(), (table) => (table.length === 4 ? `行政复议 未经复议直接起诉 复议后起诉\n| ${table[3]!.join(" | ")} |` : byCell(table)));
    expect((await read(text)).tables.disputes).toEqual(tables.disputes);
  });

  test("a report that breaks off keeps the rows that are whole, and says nothing of the others", async () => {
    const text = printReport("2021", rows(), byCell);
    const { requests, disputes } = (await read(text.slice(0, text.indexOf("4.保护第三方")))).tables;
    expect(Object.keys(requests!)).toEqual(["received", "carried-in", "disclosed", "partially-disclosed", "not-disclosed.state-secret", "not-disclosed.prohibited-by-law", "not-disclosed.security-or-stability"]);
    expect(disputes).toBeNull();
  });
});

describe("forms that are mixed and labels that are misprinted", () => {
  test("table two of the old form in a report of the new one", async () => {
    const text = printReport("2021", { ...rows(), proactive: printedRows("2019", madeUpTables("2019")).proactive }, byCell);
    const report = await read(text);
    expect(report.tables.proactive).toEqual(madeUpTables("2019").proactive);
    expect(report.tables.requests).toEqual(tables.requests);
    expect(report.form).toBe("2021");
  });

  test.each([
    ["a letter lost", "2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
    ["a shorter label", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费"],
    ["another stop after the number", "3.补正后申请内容仍不明确", "3、补正后申请内容仍不明确"],
    ["a label that is gone", "5.属于三类内部事务信息\n", ""],
    ["a misprint in a column", "本年废止件数", "本年废纸件数"],
    ["a misprint in a heading", "四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政法复议、行政诉讼情况"],
    ["an Arabic numeral before a heading", "二、主动公开政府信息情况", "2、 主动公开政府信息情况"],
    ["通 for 总计 in a row", "（七）总计", "（七）合计"],
    ["traditional characters made by a machine", "三、收到和处理政府信息公开申请情况", "三、收到和處理政府信息公開申請情況"],
  ])("%s", async (_, printed, instead) => {
    const text = printReport("2021", rows(), byCell);
    expect(text).toContain(printed);
    expect((await read(text.replace(printed, instead))).tables).toEqual(tables);
  });

  test("a row that the report leaves out is absent, not zero", async () => {
    const report = await read(printReport("2021", rows(), (table) => byCell(table.filter(([first]) => first !== "规章"))));
    expect(report.tables.proactive).not.toHaveProperty("rules");
    expect(report.tables.proactive?.normativeDocuments).toEqual({ issued: 2, repealed: 1, inForce: 9 });
  });

  test("two rows that changed places are not taken for each other", async () => {
    const table = rows();
    const [a, b] = [table.requests.findIndex((row) => row.includes("（一）予以公开")), table.requests.findIndex((row) => row.includes("四、结转下年度继续办理"))];
    [table.requests[a], table.requests[b]] = [table.requests[b]!, table.requests[a]!];
    const { requests } = (await read(printReport("2021", table, LAYOUTS["rows of tabs, as from a spreadsheet"]!.layout))).tables;
    expect([undefined, null, 6]).toContain(requests?.disclosed?.[0]);
    expect([undefined, null, 2]).toContain(requests?.["carried-out"]?.[0]);
  });
});

describe("who reports, and for which year", () => {
  const body = (title: string) => `${title}\n根据有关规定编制本报告。数据的统计期限自2022年1月1日起至2022年12月31日止。\n一、总体情况\n2022年，公开信息5条。`;
  test.each<[string, string, string | null, number | null]>([
    ["in two lines", `${ORGAN}\n${YEAR}年政府信息公开工作年度报告`, ORGAN, YEAR],
    ["in one line", `${ORGAN}${YEAR}年度政府信息公开工作年度报告`, ORGAN, YEAR],
    ["with 关于", `${ORGAN}关于${YEAR}年度政府信息公开工作年度报告`, ORGAN, YEAR],
    ["after the words of the site", `标题: ${ORGAN}${YEAR}年政府信息公开工作年度报告\n发布时间: 2023-01-20`, ORGAN, YEAR],
    ["a long name in two lines", `青禾县\n云栖镇人民政府\n${YEAR}年政府信息公开工作年度报告`, ORGAN, YEAR],
    ["a year from the period only", "政府信息公开工作年度报告", null, YEAR],
  ])("%s", async (_, title, organ, year) => expect(await read(body(title))).toMatchObject({ organ, year }));

  test("the name of the file, where the text has no title", async () => {
    expect(await read("一、总体情况\n公开信息5条。", `${ORGAN}2020年政府信息公开工作年度报告.txt`)).toMatchObject({ organ: ORGAN, year: 2020 });
  });

  test("a preamble that lists the six parts is not taken for their headings", async () => {
    const text = printReport("2021", rows(), byCell).replace("编制本报告。", `编制本报告。全文分为${formOf("2021").sections.map(({ heading }) => heading).join("；")}六个部分。`);
    expect((await read(text)).sections.find(({ id }) => id === "overview")?.text).toMatch(/^（一）主动公开/);
  });
});
