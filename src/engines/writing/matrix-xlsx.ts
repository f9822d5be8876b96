import ExcelJS from "exceljs";
import { repack } from "./office-package.ts";
import { countInWords, LEVELS, type PrintedMatrix } from "./printed-matrix.ts";

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const FIXED = ["报送机关", "情况", "错误", "疑似", "提示"];

/** The matrix 核查矩阵 as a workbook: what stands still on the screen stands still here. */
export async function writeMatrixXlsx({ title, checks, rows }: PrintedMatrix): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet("核查矩阵", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" },
  });
  sheet.addRow([...FIXED, ...checks.map(({ id, title }) => `${title}\n${id}`)]);
  for (const { organ, state, sum, faults } of rows)
    sheet.addRow([
      organ,
      state,
      ...LEVELS.map((level) => sum?.[level] ?? "—"),
      ...checks.map(({ id }) => countInWords(faults[id])),
    ]);
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 ? 34 : index === 1 ? 14 : index < FIXED.length ? 7 : 13;
  });
  sheet.eachRow((row, number) =>
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.border = BORDER;
      cell.font = { name: number === 1 ? "黑体" : "仿宋", size: 10 };
      cell.alignment = { vertical: "middle", wrapText: true, horizontal: column === 1 && number > 1 ? "left" : "center" };
    }),
  );
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: Math.max(1, rows.length + 1), column: FIXED.length + checks.length },
  };
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
