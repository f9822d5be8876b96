import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { officialStyles, STYLES } from "./docx-styles.ts";
import { CHARACTER_SPACE, LINE_PITCH_IN_TWIPS, MARGINS_IN_MM, PAPER_IN_MM, SIZES, twips } from "./official-page.ts";

/** From the edge of the paper, so that the dash of the page number is 7 mm below the type area. */
const FOOTER_IN_MM = 25;
const ONE_CHARACTER = SIZES.four * 20;

/** An official document 公文 around the given text: page, grid, styles and page numbers. Basis: GB/T 9704—2012. */
export function officialDocument(title: string, children: ISectionOptions["children"]): IPropertiesOptions {
  return {
    title,
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: SIZES.three * 20,
    compatibility: { version: 15, spaceForUnderline: true, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAPER_IN_MM.width), height: twips(PAPER_IN_MM.height), orientation: PageOrientation.PORTRAIT },
            margin: {
              top: twips(MARGINS_IN_MM.top),
              right: twips(MARGINS_IN_MM.right),
              bottom: twips(MARGINS_IN_MM.bottom),
              left: twips(MARGINS_IN_MM.left),
              header: twips(15),
              footer: twips(FOOTER_IN_MM),
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH_IN_TWIPS, charSpace: CHARACTER_SPACE },
        },
        // 单页码居右空一字，双页码居左空一字.
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
          even: pageNumber(AlignmentType.LEFT, { left: ONE_CHARACTER }),
        },
        children,
      },
    ],
  };
}

function pageNumber(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { left?: number; right?: number },
): Footer {
  const children = [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })];
  return new Footer({ children: [new Paragraph({ style: STYLES.pageNumber, alignment, indent, children })] });
}
