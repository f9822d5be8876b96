import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { letters, STYLES } from "./docx-styles.ts";
import { SIZES, TYPE_AREA_IN_MM, twips } from "./official-page.ts";

/** A line of a form: a label with what was filled in, or several of them side by side. */
export type FormLine = readonly (readonly [label: string, value: string])[];

/** A form on one sheet 审批单: labels left, what was filled in right. */
export interface PrintedForm {
  title: string;
  lines: readonly FormLine[];
  notes?: readonly string[];
}

const WIDTH = twips(TYPE_AREA_IN_MM.width);
const LABEL = twips(30);

/** The form as docx, as it is printed and put on file. */
export function writeFormDocx({ title, lines, notes = [] }: PrintedForm): Promise<Uint8Array> {
  const children = [titleParagraph([title]), blankLine(), formTable(lines), ...notes.map((text) => bodyParagraph(text))];
  return packDocx(officialDocument(title, children), [title]);
}

function formTable(lines: readonly FormLine[]): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const most = Math.max(...lines.map((line) => line.length));
  const value = Math.floor((WIDTH - LABEL * most) / most);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: (LABEL + value) * most, type: WidthType.DXA },
    columnWidths: Array.from({ length: most }, () => [LABEL, value]).flat(),
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          height: { value: 560, rule: HeightRule.ATLEAST },
          children: line.flatMap(([label, text], index) => {
            // The last value of a line runs to the margin.
            const span = index === line.length - 1 ? (most - line.length) * 2 + 1 : 1;
            return [cell(label, true, 1), cell(text, false, span)];
          }),
        }),
    ),
  });
}

function cell(text: string, label: boolean, columnSpan: number): TableCell {
  return new TableCell({
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    children: text.split("\n").map(
      (part) =>
        new Paragraph({
          style: STYLES.table,
          alignment: label ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 320, lineRule: "exact" },
          children: [new TextRun({ text: part, ...letters(label ? "firstHeading" : "body", SIZES.smallFour) })],
        }),
    ),
  });
}
