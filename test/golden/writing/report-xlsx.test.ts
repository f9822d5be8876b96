import ExcelJS from "exceljs";
import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { writeReportXlsx } from "../../../src/engines/writing/report-xlsx.ts";
import { partsOf } from "./docx-xml.ts";
import { FORMS, madeUpReport } from "./made-up-report.ts";

const form = FORMS["2021"];
const report = madeUpReport(form);

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

const bytes = await writeReportXlsx(report, form);
const workbook = await open(bytes);
const requests = workbook.getWorksheet("依申请公开")!;
const rowOf = (sheet: ExcelJS.Worksheet, label: string) => {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.values && (row.values as unknown[]).includes(label)) found = number;
  });
  return found;
};

describe("the annual report as xlsx", () => {
  test("has the prose, a sheet for each table and one for the identities", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["正文", "主动公开", "依申请公开", "复议诉讼", "正文（续）", "勾稽核对"]);
  });

  test("merges the corner of table three, its outcomes and their groups", () => {
    expect(requests.model.merges).toEqual(expect.arrayContaining(["A2:C4", "D2:J2", "E3:I3", "A7:A28", "B9:B16", "B17:B19", "B20:B24", "B25:B27"]));
  });

  test("a total across is the live sum of its six columns", () => {
    const at = rowOf(requests, "（一）予以公开");
    expect(requests.getCell(at, 10).value).toEqual({ formula: `SUM(D${at}:I${at})`, result: 5 });
  });

  test("（七）总计 is the live sum of the outcomes above it", () => {
    const at = rowOf(requests, "（七）总计");
    expect(requests.getCell(at, 4).value).toEqual({ formula: `SUM(D7:D${at - 1})`, result: 7 });
  });

  test("each group of table four has a live total", () => {
    const sheet = workbook.getWorksheet("复议诉讼")!;
    expect(["E5", "J5", "O5"].map((address) => sheet.getCell(address).value)).toEqual([
      { formula: "SUM(A5:D5)", result: 2 },
      // The result 0 is in the file, below; the library drops it on reading.
      { formula: "SUM(F5:I5)" },
      { formula: "SUM(K5:N5)", result: 1 },
    ]);
    expect(strFromU8(partsOf(bytes)["xl/worksheets/sheet4.xml"]!)).toContain("<f>SUM(F5:I5)</f><v>0</v>");
  });

  test("a total that is wrong in the report stays as reported, marked, and fails its identity", async () => {
    const wrong = structuredClone(report);
    wrong.tables.requests!.total![0] = 8;
    const marked = await open(await writeReportXlsx(wrong, form));
    const cell = marked.getWorksheet("依申请公开")!.getCell(rowOf(requests, "（七）总计"), 4);
    expect([cell.value, (cell.fill as ExcelJS.FillPattern).fgColor?.argb]).toEqual([8, "FFFFC7CE"]);
    const failing: unknown[] = [];
    marked.getWorksheet("勾稽核对")!.eachRow((row) => {
      if ((row.getCell(7).value as ExcelJS.CellFormulaValue).result === "不平") failing.push([row.getCell(1).value, row.getCell(3).value]);
    });
    expect(failing).toEqual([
      ["T3-balance", "自然人"],
      ["T3-outcome-sum", "自然人"],
      ["T3-row-sum", "（七）总计"],
    ]);
  });

  test("an unknown number is an empty cell, not a zero", async () => {
    const blank = structuredClone(report);
    blank.tables.requests!.received![2] = null;
    const sheet = (await open(await writeReportXlsx(blank, form))).getWorksheet("依申请公开")!;
    expect([sheet.getCell("F5").value, sheet.getCell("G5").value]).toEqual([null, 0]);
  });

  test("every identity stands in every column, row and group, with both sides live", () => {
    const sheet = workbook.getWorksheet("勾稽核对")!;
    expect(sheet.rowCount).toBe(1 + 7 + 7 + 25 + 3);
    expect(sheet.getCell("D2").value).toEqual({ formula: "SUM(依申请公开!D5:D6)", result: 8 });
    expect(sheet.getCell("E2").value).toEqual({ formula: "SUM(依申请公开!D28:D29)", result: 8 });
    expect(sheet.getCell("G2").value).toEqual({ formula: 'IF(F2=0,"平","不平")', result: "平" });
  });

  test("the same report gives the same bytes, and they name no person and no time", async () => {
    expect(await writeReportXlsx(report, form)).toEqual(bytes);
    expect(strFromU8(partsOf(bytes)["docProps/core.xml"]!)).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });
});
