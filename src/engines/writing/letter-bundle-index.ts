import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { closing } from "./docx-closing.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, headingParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { letters, STYLES } from "./docx-styles.ts";
import { SIZES, TYPE_AREA_IN_MM, twips } from "./official-page.ts";

/** One paper of the bundle. */
export interface BundleEntry {
  name: string;
  what: string;
  /** What it is to prove. */
  proves: string;
  digest: string;
}

const WIDTHS_IN_MM = [12, 52, 52, 40];

/** The index of the papers of a dispute 证据目录, each with what it proves and its digest. Basis: 行政复议法 art. 48; 行政诉讼法 art. 67. */
export function writeBundleIndex(
  about: {
    organ: string;
    caseNumber: string;
    request: string;
    date: PlainDate;
    duties: readonly { what: string; due: string; ours: boolean }[];
  },
  entries: readonly BundleEntry[],
): Promise<Uint8Array> {
  const title = "证据目录";
  const due = about.duties.filter(({ ours }) => ours).map(({ what, due }) => `${what}的期限至${due}届满。`);
  const children = [
    titleParagraph([title]),
    blankLine(),
    bodyParagraph(`案号：${about.caseNumber}。对应的政府信息公开申请：${about.request}。${due.join("")}`),
    headingParagraph("一、材料"),
    table([
      ["序号", "材料", "证明的事项", "摘要（SHA-256）"],
      ...entries.map(({ name, proves, digest }, i) => [String(i + 1), name.slice(3), proves, digest]),
    ]),
    headingParagraph("二、说明", { afterTable: true }),
    bodyParagraph("文书按发出时的内容固定，摘要随事件链留存；重新计算文件的摘要，与上表一致的，文件未经改动。"),
    ...closing(about.organ, about.date),
  ];
  return packDocx(officialDocument(title, children), [title]);
}

function table(rows: readonly string[][]): Table {
  const border = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
  return new Table({
    width: { size: twips(TYPE_AREA_IN_MM.width), type: WidthType.DXA },
    columnWidths: WIDTHS_IN_MM.map(twips),
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (text, i) =>
              new TableCell({
                width: { size: twips(WIDTHS_IN_MM[i]!), type: WidthType.DXA },
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: [
                  new Paragraph({
                    style: STYLES.table,
                    alignment: row === 0 || i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
                    children: [
                      new TextRun({
                        text,
                        ...letters(row === 0 ? "firstHeading" : "body", i === 3 && row > 0 ? 7.5 : SIZES.smallFive),
                      }),
                    ],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
