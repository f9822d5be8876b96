import ExcelJS from "exceljs";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { repack } from "./office-package.ts";
import { printedIdentities } from "./printed-identities.ts";
import { type PrintedReport, printReport, type ReportWording } from "./printed-report.ts";
import { fillSheet, type SheetCell, sumFormula } from "./xlsx-table.ts";

const SHEETS = {
  prose: "正文",
  proactive: "主动公开",
  requests: "依申请公开",
  disputes: "复议诉讼",
  identities: "勾稽核对",
} as const;
const PROSE_WIDTH = 100;

/** The annual report 政府信息公开工作年度报告 as a workbook: the prose, a sheet for each table with live sums, and its identities checked live. */
export async function writeReportXlsx(
  report: AnnualReport,
  form: AnnualReportForm,
  wording?: ReportWording,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const printed = printReport(report, form, wording);
  workbook.title = printed.title;
  fillProse(workbook.addWorksheet(SHEETS.prose), printed);
  const cells = new Map<string, SheetCell>();
  for (const { heading, table } of printed.sections) {
    if (!table) continue;
    const sheet = workbook.addWorksheet(SHEETS[table.id]);
    for (const [of, cell] of fillSheet(sheet, heading, table)) cells.set(of, cell);
  }
  const tables = (["requests", "disputes"] as const).filter((table) => report.tables[table]);
  if (tables.length > 0) fillIdentities(workbook.addWorksheet(SHEETS.identities), form, tables, cells);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function fillProse(sheet: ExcelJS.Worksheet, { title, preamble, sections }: PrintedReport): void {
  sheet.getColumn(1).width = PROSE_WIDTH;
  const add = (text: string, font: Partial<ExcelJS.Font>, horizontal: "left" | "center" = "left") => {
    const cell = sheet.addRow([text]).getCell(1);
    cell.font = font;
    cell.alignment = { horizontal, vertical: "top", wrapText: true };
  };
  add(title, { name: "宋体", size: 18, bold: true }, "center");
  add(preamble, { name: "仿宋", size: 12 });
  for (const { heading, paragraphs } of sections) {
    add(heading, { name: "黑体", size: 14 });
    for (const paragraph of paragraphs) add(paragraph, { name: "仿宋", size: 12 });
  }
  sheet.pageSetup = { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** One line for each identity in each column, row or group: both sides, their difference, and whether it holds. */
function fillIdentities(
  sheet: ExcelJS.Worksheet,
  form: AnnualReportForm,
  tables: readonly ("requests" | "disputes")[],
  cells: Map<string, SheetCell>,
): void {
  sheet.columns = [{ width: 14 }, { width: 52 }, { width: 44 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 8 }];
  sheet.addRow(["编号", "勾稽关系", "所在列（行、组）", "左边", "右边", "差额", "结论"]).font = { name: "黑体", size: 10 };
  for (const table of tables) {
    const sum = (terms: string[]) => sumFormula(terms, cells, `${SHEETS[table]}!`);
    for (const { id, label, line, left, right } of printedIdentities(form, table)) {
      const at = sheet.rowCount + 1;
      const difference = sum(left).result - sum(right).result;
      const holds = { formula: `IF(F${at}=0,"平","不平")`, result: difference === 0 ? "平" : "不平" };
      const row = [id, label, line, sum(left), sum(right), { formula: `D${at}-E${at}`, result: difference }, holds];
      sheet.addRow(row).font = { name: "仿宋", size: 10 };
    }
  }
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}
