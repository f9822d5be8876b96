import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type Header,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { officialStyles, STYLES } from "./docx-styles.ts";
import { LINE_PITCH_IN_TWIPS, MARGINS_IN_MM, PAPER_IN_MM, SIZES, twips } from "./official-page.ts";

/** From the edge of the paper, so that the dash of the page number is 7 mm below the type area. */
const FOOTER_IN_MM = 25;
const HEADER_IN_MM = 15;
const ONE_CHARACTER = SIZES.four * 20;

/** What stands above and below the text of the first page instead of a page number. */
export interface FirstPage {
  header: Header;
  footer: Footer;
  /** From the edges of the paper. */
  headerInMm: number;
  footerInMm: number;
}

/** An official document 公文 around the given text: page, grid, styles and page numbers. Basis: GB/T 9704—2012. */
export function officialDocument(title: string, children: ISectionOptions["children"], first?: FirstPage): IPropertiesOptions {
  return {
    title: title.replaceAll("\n", ""),
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
              header: twips(first?.headerInMm ?? HEADER_IN_MM),
              footer: twips(first?.footerInMm ?? FOOTER_IN_MM),
              gutter: 0,
            },
          },
          titlePage: first !== undefined,
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH_IN_TWIPS },
        },
        ...(first && { headers: { first: first.header } }),
        // 单页码居右空一字，双页码居左空一字.
        footers: {
          ...(first && { first: first.footer }),
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
