import { describe, expect, test } from "vitest";
import type { AnnualReport, FormId } from "../../../src/domain/annual-report/model.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { FORMS, madeUpTables, ORGAN, PROSE, withoutZeros, YEAR } from "./made-up-report.ts";
import { LAYOUTS, printedRows, printReport } from "./print-layouts.ts";

async function read(text: string, name = "report.txt"): Promise<AnnualReport> {
  const result = await readReport(new TextEncoder().encode(text), name, FORMS);
  if ("unreadable" in result) throw new Error(result.unreadable.reason);
  return result.report;
}

const print = (id: FormId, layout: string, cell?: (value: number | null) => string) => {
  const { layout: lay, lineEnd } = LAYOUTS[layout]!;
  return printReport(id, printedRows(id, madeUpTables(id), cell), lay, lineEnd);
};
const FORM_IDS: FormId[] = ["2021", "2019"];

describe.each(FORM_IDS)("a report in the form of %s", (id) => {
  test.each(Object.keys(LAYOUTS))("%s: every cell is read", async (layout) => {
    const report = await read(print(id, layout));
    expect(report.tables).toEqual(madeUpTables(id));
    expect(report).toMatchObject({ organ: ORGAN, year: YEAR, form: id });
    expect(report.reading.unsure).toEqual([]);
  });

  test.each(Object.keys(LAYOUTS))("%s: the prose stays with its section, without the tables", async (layout) => {
    const { sections } = await read(print(id, layout));
    const prose = Object.fromEntries(sections.map((section) => [section.id, section.text.replaceAll("\n", "")]));
    expect(prose).toEqual({
      overview: PROSE.overview.join(""),
      proactive: "",
      requests: "",
      disputes: "",
      problems: PROSE.problems,
      "other-matters": PROSE.others,
    });
  });
});

describe("blank is not zero", () => {
  const blank = (value: number | null) => (value === 0 ? "" : String(value));
  test.each(["tab-indented cells, rows parted by an empty line", "rows of tabs, as from a spreadsheet", "Markdown tables"])(
    "%s: an empty cell is null",
    async (layout) => expect((await read(print("2021", layout, blank))).tables).toEqual(withoutZeros(madeUpTables("2021"))),
  );

  test("one cell a line: where blank cells left no line, no number is put into a column it may not belong to", async () => {
    const { tables, reading } = await read(
      printReport("2021", printedRows("2021", madeUpTables("2021"), blank), (rows) =>
        rows
          .flat()
          .filter((cell) => cell !== "")
          .join("\n"),
      ),
    );
    expect(tables.requests?.disclosed).toEqual([null, null, null, null, null, null, null]);
    expect(reading.unsure.map(({ row }) => row)).toContain("disclosed");
  });

  test("无, / and — are null, with what was printed", async () => {
    const marks = ["无", "/", "—"];
    let i = 0;
    const { tables, reading } = await read(print("2021", "one cell a line", (value) => (value === 0 ? marks[i++ % 3]! : String(value))));
    expect(tables).toEqual(withoutZeros(madeUpTables("2021")));
    expect(reading.printed?.find(({ row, column }) => row === "carried-in" && column === "business")?.printed).toMatch(/无|\/|—/);
  });

  test("a text whose repeated lines were dropped is never read as zero", async () => {
    const lines = print("2021", "one cell a line").split("\n");
    const report = await read([...new Set(lines)].join("\n"));
    const cells = JSON.stringify(report.tables).match(/\d+|null/g);
    expect(new Set(cells)).toEqual(new Set(["null"]));
    expect(report.reading.layout).toBe("numbers-lost");
    expect(report.reading.unsure.map(({ table }) => table)).toEqual(["proactive", "requests", "disputes"]);
  });

  test("a title without a body has no tables", async () => {
    const report = await read(`${ORGAN}\n${YEAR}年政府信息公开工作年度报告\n`);
    expect(report).toMatchObject({ organ: ORGAN, year: YEAR, tables: { proactive: null, requests: null, disputes: null }, sections: [] });
  });
});

describe("the ways numbers are written", () => {
  const asRead = async (cell: (value: number | null) => string) => (await read(print("2021", "one cell a line", cell))).tables;
  const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(".", "．");

  test("full-width digits", async () => expect(await asRead((value) => wide(String(value)))).toEqual(madeUpTables("2021")));
  test("blanks around them", async () => expect(await asRead((value) => `  ${value}\u00a0 `)).toEqual(madeUpTables("2021")));
  test("footnote marks", async () => expect(await asRead((value) => (value ? `${value}①` : "0"))).toEqual(madeUpTables("2021")));
  test("units", async () => expect(await asRead((value) => `${value}件`)).toEqual(madeUpTables("2021")));
});

describe("glued digits 粘连数字", () => {
  const glued = (line: string) => read(print("2021", "one line without any separator").replace(/（一）予以公开\d+/, `（一）予以公开${line}`));

  test("a row with two cuts that add up is settled by the columns", async () => {
    // 1｜10｜0｜0｜0｜0｜11 and 11｜0｜… both add up; the columns hold only one of them.
    const tables = madeUpTables("2021");
    tables.requests!.disclosed = [1, 10, 0, 0, 0, 0, 11];
    tables.requests!.total = [7, 12, 0, 0, 1, 0, 20];
    tables.requests!.received = [7, 12, 0, 0, 1, 0, 20];
    const { layout, lineEnd } = LAYOUTS["one line without any separator"]!;
    const report = await read(printReport("2021", printedRows("2021", tables), layout, lineEnd));
    expect(report.tables.requests).toEqual(tables.requests);
  });

  test("where the columns do not tell either, the cells that differ are null and the row is unsure", async () => {
    const report = await glued("1100000011");
    expect(report.tables.requests?.disclosed).toContain(null);
    expect(report.reading.unsure.map(({ row }) => row)).toContain("disclosed");
  });

  test("seven digits are seven cells, even where their sum is wrong", async () => {
    expect((await glued("4100000")).tables.requests?.disclosed).toEqual([4, 1, 0, 0, 0, 0, 0]);
  });

  test("table two has no sum to hold its cuts: null, with what was printed", async () => {
    const text = print("2021", "one line without any separator").replace("行政规范性文件219", "行政规范性文件7124350");
    const { tables, reading } = await read(text);
    expect(tables.proactive?.normativeDocuments).toEqual({ issued: null, repealed: null, inForce: null });
    expect(reading.unsure).toMatchObject([{ table: "proactive", row: "normativeDocuments", printed: "7124350" }]);
  });
});
