import ExcelJS from "exceljs";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { repack } from "./office-package.ts";
import { printReport, type ReportWording } from "./printed-report.ts";
import { fillIdentities } from "./xlsx-identities.ts";
import { addProse } from "./xlsx-prose.ts";
import { fillTable, type SheetCell } from "./xlsx-table.ts";

const SHEETS = { proactive: "主动公开", requests: "依申请公开", disputes: "复议诉讼" } as const;
const PROSE_SHEETS = ["正文", "正文（续）"];
const IDENTITIES_SHEET = "勾稽核对";

/**
 * The annual report 政府信息公开工作年度报告 as a workbook: a sheet for each table, sums live, the prose before and after on its own,
 * and the identities checked live.
 */
export async function writeReportXlsx(
  report: AnnualReport,
  form: AnnualReportForm,
  wording?: ReportWording,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const printed = printReport(report, form, wording);
  workbook.title = printed.title;
  const names = [...PROSE_SHEETS];
  let prose: ExcelJS.Worksheet | null = addProseSheet(workbook, names);
  addProse(prose, printed.title, "title");
  addProse(prose, printed.preamble, "paragraph");

  const cells = new Map<string, SheetCell>();
  const sheetOf: Partial<Record<keyof typeof SHEETS, string>> = {};
  for (const { heading, paragraphs, table } of printed.sections) {
    if (!table) prose ??= addProseSheet(workbook, names);
    const sheet: ExcelJS.Worksheet = table ? workbook.addWorksheet(SHEETS[table.id]) : prose!;
    const columns = table?.widths.length ?? 1;
    addProse(sheet, heading, "heading", columns);
    for (const paragraph of paragraphs) addProse(sheet, paragraph, "paragraph", columns);
    if (!table) continue;
    for (const [of, cell] of fillTable(sheet, table)) cells.set(of, cell);
    sheetOf[table.id] = sheet.name;
    prose = null;
  }
  if (sheetOf.requests || sheetOf.disputes) fillIdentities(workbook.addWorksheet(IDENTITIES_SHEET), form, sheetOf, cells);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Sections without a table share a sheet as long as they follow each other: read from left to right, the sheets are the report. */
function addProseSheet(workbook: ExcelJS.Workbook, names: string[]): ExcelJS.Worksheet {
  return workbook.addWorksheet(names.shift() ?? `正文${workbook.worksheets.length}`, {
    pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}
