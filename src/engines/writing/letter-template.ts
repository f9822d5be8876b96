import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import type { LetterKind } from "../../law/letter-kind.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, flushParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { letters, STYLES } from "./docx-styles.ts";
import { PROOF_PLACEHOLDER } from "./letter-proof.ts";
import { letterhead } from "./letterhead.ts";
import { SIZES, TYPE_AREA_IN_MM, twips } from "./official-page.ts";

const CHARACTER = SIZES.three * 20;
const DATE_INDENT = 4;
const LEAST_INDENT = 2;
/** How long 2026年11月23日 is, digits taking half a character. */
const DATE_LENGTH = 7;
const LABEL_IN_MM = 42;

/**
 * The default template 默认模板 of a letter, which an office may edit in WPS: the page, the letterhead, placeholders in braces.
 *
 * `organ` gives the size of the letterhead. Basis: GB/T 9704—2012（信函格式）.
 */
export async function writeLetterTemplate(kind: LetterKind, organ: string): Promise<Uint8Array> {
  const children = [
    ...(kind.series === null ? [] : [flushParagraph("{文号}", "right"), blankLine()]),
    titleParagraph([kind.decides ? "{文书名称}" : kind.title]),
    blankLine(),
    ...(kind.addressee === "file" ? [] : [flushParagraph("{受文者}：")]),
    ...kind.body.map((text, i) => bodyParagraph(text, i === kind.body.length - 1)),
    ...(kind.form.length > 0 ? [formTable(kind.form)] : []),
    ...closing(organ),
    small("（联系方式：{联系方式}）"),
    small("扫码核验本文书真伪，或者打开 {验真网址}（验真码 {验真码}）"),
  ];
  return packDocx(officialDocument(kind.title, children, letterhead(organ, "{机关名称}")), [kind.title]);
}

/** 署名 centred over the date, so that the seal covers both. */
function closing(organ: string): Paragraph[] {
  const indent = Math.max(LEAST_INDENT, DATE_INDENT + (DATE_LENGTH - organ.length) / 2);
  const line = (text: string, characters: number, keepNext: boolean) =>
    new Paragraph({
      style: STYLES.closing,
      indent: { right: Math.round(characters * CHARACTER) },
      keepNext,
      children: [new TextRun(text)],
    });
  // The QR code stands left of the signature, over the blank lines that the seal needs.
  const code = new Paragraph({ style: STYLES.flush, keepNext: true, children: [new TextRun(`{${PROOF_PLACEHOLDER}}`)] });
  return [code, blankLine(true), line("{机关名称}", indent, true), line("{成文日期}", DATE_INDENT, true)];
}

/** 附注, and what the QR code is good for. */
function small(text: string): Paragraph {
  const children = [new TextRun({ text, ...letters("body", SIZES.five) })];
  return new Paragraph({ style: STYLES.flush, spacing: { line: 280, lineRule: "exact", before: 60 }, children });
}

/** A form 表格 of labels and what is filled in. */
function formTable(rows: readonly (readonly [string, string])[]): Table {
  const width = twips(TYPE_AREA_IN_MM.width);
  const label = twips(LABEL_IN_MM);
  const border = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
  const cell = (text: string, size: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      children: [
        new Paragraph({
          style: STYLES.table,
          alignment,
          spacing: { line: 340, lineRule: "atLeast" },
          children: [new TextRun({ text, ...letters("body", SIZES.four) })],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [label, width - label],
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map(
      ([name, text]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(name, label, AlignmentType.CENTER), cell(text, width - label, AlignmentType.LEFT)],
        }),
    ),
  });
}
