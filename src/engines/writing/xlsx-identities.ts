import type ExcelJS from "exceljs";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { printedIdentities } from "./printed-identities.ts";
import { type SheetCell, sumFormula } from "./xlsx-table.ts";

/** One line for each identity in each column, row or group: both sides, their difference, and whether it holds. */
export function fillIdentities(
  sheet: ExcelJS.Worksheet,
  form: AnnualReportForm,
  sheetOf: Partial<Record<"requests" | "disputes", string>>,
  cells: Map<string, SheetCell>,
): void {
  sheet.columns = [{ width: 14 }, { width: 46 }, { width: 36 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 8 }];
  sheet.addRow(["编号", "勾稽关系", "所在列（行、组）", "左边", "右边", "差额", "结论"]).font = { name: "黑体", size: 10 };
  for (const table of ["requests", "disputes"] as const) {
    const name = sheetOf[table];
    if (name === undefined) continue;
    const sum = (terms: string[]) => sumFormula(terms, cells, `${name}!`);
    for (const { id, label, line, left, right } of printedIdentities(form, table)) {
      const at = sheet.rowCount + 1;
      const difference = sum(left).result - sum(right).result;
      const holds = { formula: `IF(F${at}=0,"平","不平")`, result: difference === 0 ? "平" : "不平" };
      const row = [id, label, line, sum(left), sum(right), { formula: `D${at}-E${at}`, result: difference }, holds];
      sheet.addRow(row).font = { name: "仿宋", size: 10 };
    }
  }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
  };
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}
