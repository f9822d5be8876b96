import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { letters, STYLES } from "./docx-styles.ts";
import { type Typeface, twips } from "./official-page.ts";
import { linesOf, type PlacedCell, type PrintedCell, type PrintedGrid, place } from "./printed-table.ts";

/** Sizes of one table: letters in points, the rest in twips. */
export interface DocxTableMeasure {
  size: number;
  linePitch: number;
  rowHeight: number;
  /** How the labels of rows stand in their cells. */
  labels: "left" | "center";
  /** A table that fits a page is moved to the next rather than torn over two. */
  whole: boolean;
}

/** A digit is about this much of its size wide. */
const DIGIT_WIDTH = 0.56;
const PADDING = { top: 20, bottom: 20, left: 45, right: 45 };

/** A printed table as a table of a docx: merged cells, header rows that repeat, rows that stay whole. */
export function docxTable(table: PrintedGrid, measure: DocxTableMeasure): Table {
  const widths = table.widths.map(twips);
  const placed = place(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { ...PADDING, marginUnitType: WidthType.DXA },
    borders: Object.fromEntries(
      ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, color: "000000" },
      ]),
    ),
    rows: placed.map(
      (cells, row) =>
        new TableRow({
          ...(row < table.head.length && { tableHeader: true }),
          cantSplit: true,
          height: { value: measure.rowHeight, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => tableCell(cell, widths, measure, measure.whole && row < placed.length - 1)),
        }),
    ),
  });
}

function tableCell({ cell, column }: PlacedCell, widths: number[], measure: DocxTableMeasure, keepNext: boolean): TableCell {
  const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
  const typeface: Typeface = cell.role === "column-head" ? "firstHeading" : "body";
  const leftward = measure.labels === "left" && cell.role === "row-head" && cell.rows === 1;
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns > 1 && { columnSpan: cell.columns }),
    ...(cell.rows > 1 && { rowSpan: cell.rows }),
    children: [
      new Paragraph({
        style: STYLES.table,
        alignment: leftward ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: measure.linePitch, lineRule: "exact" },
        keepNext,
        children: linesOf(cell).map(
          (text, line) =>
            new TextRun({ text, ...letters(typeface, sizeOf(cell, width, measure.size)), ...(line > 0 && { break: 1 }) }),
        ),
      }),
    ],
  };
  return new TableCell(options);
}

/** Long numbers are set smaller: a number broken over two lines reads as two numbers. */
function sizeOf({ role, text }: PrintedCell, width: number, size: number): number {
  if (role !== "value" || text === "") return size;
  const fitting = (width - PADDING.left - PADDING.right) / 20 / (text.length * DIGIT_WIDTH);
  return Math.min(size, Math.max(1, Math.floor(fitting * 2) / 2));
}
