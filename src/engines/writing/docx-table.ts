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
import { type PlacedCell, type PrintedTable, place } from "./printed-table.ts";

/** Sizes of one table: letters in points, the rest in twips. */
export interface DocxTableMeasure {
  size: number;
  linePitch: number;
  rowHeight: number;
}

/** Row labels that stand left of their numbers are read along the line; short ones are centred. */
const CENTRED_LABEL = 8;
const PADDING = { top: 20, bottom: 20, left: 45, right: 45 };

/** A printed table as a table of a docx: merged cells, header rows that repeat, rows that stay whole. */
export function docxTable(table: PrintedTable, measure: DocxTableMeasure): Table {
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
          tableHeader: row < table.head.length,
          cantSplit: true,
          height: { value: measure.rowHeight, rule: HeightRule.ATLEAST },
          // Kept with the next row as far as it goes, a table that fits a page is not torn over two.
          children: cells.map((cell) => tableCell(cell, widths, measure, row < placed.length - 1)),
        }),
    ),
  });
}

function tableCell({ cell, column }: PlacedCell, widths: number[], measure: DocxTableMeasure, keepNext: boolean): TableCell {
  const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
  const typeface: Typeface = cell.role === "column-head" ? "firstHeading" : "body";
  const leftward = cell.role === "row-head" && cell.rows === 1 && cell.text.length > CENTRED_LABEL;
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
        children:
          cell.text === "" ? [] : [new TextRun({ text: cell.text, ...letters(typeface, measure.size), snapToGrid: false })],
      }),
    ],
  };
  return new TableCell(options);
}
