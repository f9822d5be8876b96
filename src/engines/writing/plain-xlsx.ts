import ExcelJS from "exceljs";
import { repack } from "./office-package.ts";

/** A plain table 台账 on a sheet of its own: one heading row that stays in sight, and a filter. */
export interface PlainSheet {
  name: string;
  columns: readonly { heading: string; width: number }[];
  rows: Iterable<readonly (string | number | null)[]>;
}

const HEADING_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFEFEF" } } as const;
const LONGEST_NAME = 31;

/** Writes plain tables as a workbook. A text that begins like a formula stays a text. */
export async function writePlainXlsx(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name.replace(/[\\/*?:[\]]/g, " ").slice(0, LONGEST_NAME), {
      views: [{ state: "frozen", ySplit: 1 }],
      pageSetup: {
        paperSize: 9,
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "1:1",
      },
    });
    sheet.columns = columns.map(({ width }) => ({ width }));
    const head = sheet.addRow(columns.map(({ heading }) => heading));
    head.font = { bold: true };
    head.eachCell((cell) => {
      cell.fill = HEADING_FILL;
    });
    for (const row of rows) sheet.addRow([...row]).alignment = { vertical: "top", wrapText: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
