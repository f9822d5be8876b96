import type ExcelJS from "exceljs";
import { rowHeight } from "./xlsx-row-height.ts";

/** How wide prose stands on a sheet without a table, in digits. */
const PROSE_WIDTH = 76;

export type ProseLine = "title" | "heading" | "paragraph";

const FONTS: Record<ProseLine, { name: string; size: number; bold?: boolean }> = {
  title: { name: "宋体", size: 16, bold: true },
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
  if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns);
  row.height = rowHeight(text, PROSE_WIDTH, FONTS[line].size);
}
