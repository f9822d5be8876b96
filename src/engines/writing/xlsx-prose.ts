import type ExcelJS from "exceljs";

/** How wide prose stands on a sheet without a table, in digits. */
const PROSE_WIDTH = 89;
const POINTS_PER_LINE = 17;

export type ProseLine = "title" | "heading" | "paragraph";

const FONTS: Record<ProseLine, Partial<ExcelJS.Font>> = {
  title: { name: "宋体", size: 18, bold: true },
  heading: { name: "黑体", size: 14 },
  paragraph: { name: "仿宋", size: 12 },
};

/** Adds a line of prose 正文 below what the sheet has, across the columns of its table if it has one. */
export function addProse(sheet: ExcelJS.Worksheet, text: string, line: ProseLine, columns = 1): void {
  if (columns === 1) sheet.getColumn(1).width = PROSE_WIDTH;
  const row = sheet.addRow([text]);
  const cell = row.getCell(1);
  cell.font = FONTS[line];
  cell.alignment = { horizontal: line === "title" ? "center" : "left", vertical: "top", wrapText: true };
  if (columns === 1) return;
  sheet.mergeCells(row.number, 1, row.number, columns);
  // A row is made as high as its text only where the cell is not merged.
  row.height = Math.max(1, Math.ceil((text.length * 2.4) / PROSE_WIDTH)) * POINTS_PER_LINE;
}
