import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { CHARACTER_SPACE_IN_TWIPS, LINE_PITCH_IN_TWIPS, SIZES, TYPEFACES, type Typeface } from "./official-page.ts";

/** Paragraph styles 样式 by which every docx of ours is set; a person can restyle a whole document by changing one. */
export const STYLES = {
  title: "Title",
  heading: "Heading1",
  subheading: "Heading2",
  body: "OfficialBody",
  flush: "OfficialFlush",
  closing: "OfficialClosing",
  table: "OfficialTable",
  pageNumber: "OfficialPageNumber",
} as const;

const TITLE_PITCH_IN_TWIPS = 720;
const TABLE_PITCH_IN_TWIPS = 240;

/** Letters of one typeface and size. Digits take it too: the standard names one typeface for the text. */
export function letters(typeface: Typeface, points: number): IRunStylePropertiesOptions {
  const { name } = TYPEFACES[typeface];
  // The hint keeps “ ” full-width: without it they count as Western letters.
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
    size: points * 2,
    sizeComplexScript: points * 2,
    color: "000000",
  };
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: SIZES.three * 20 * 2 };
/** Letters of the text: 28 a line. */
const text = (typeface: Typeface) => ({ ...letters(typeface, SIZES.three), characterSpacing: CHARACTER_SPACE_IN_TWIPS });
const pitch = exactly(LINE_PITCH_IN_TWIPS);

const custom = (
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStyleOptions["paragraph"],
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

/** Basis: GB/T 9704—2012（标题 2 号小标宋，正文 3 号仿宋，一级标题黑体，二级标题楷体，页码 4 号半角宋体）. */
export function officialStyles(): IStylesOptions {
  return {
    default: {
      // Digits and Latin words are marked as English: as Chinese, a number could be broken over two lines.
      document: {
        run: { ...letters("body", SIZES.three), language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: pitch },
      },
      title: {
        run: letters("title", SIZES.two),
        paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(TITLE_PITCH_IN_TWIPS), keepNext: true },
      },
      heading1: {
        run: { ...text("firstHeading"), bold: false },
        paragraph: { spacing: pitch, indent: TWO_CHARACTERS, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { ...text("secondHeading"), bold: false },
        paragraph: { spacing: pitch, indent: TWO_CHARACTERS, keepNext: true, outlineLevel: 1 },
      },
    },
    paragraphStyles: [
      // Some programs measure the page by the letters of this style, not by the document's defaults.
      { id: "Normal", name: "Normal", quickFormat: true, run: letters("body", SIZES.three), paragraph: { spacing: pitch } },
      custom(STYLES.body, "公文正文", text("body"), {
        alignment: AlignmentType.JUSTIFIED,
        spacing: pitch,
        indent: TWO_CHARACTERS,
      }),
      custom(STYLES.flush, "公文顶格", text("body"), { alignment: AlignmentType.LEFT, spacing: pitch }),
      custom(STYLES.closing, "公文落款", text("body"), {
        alignment: AlignmentType.RIGHT,
        spacing: pitch,
        keepLines: true,
      }),
      custom(
        STYLES.table,
        "公文表格",
        { ...letters("body", SIZES.smallFive), snapToGrid: false },
        {
          alignment: AlignmentType.CENTER,
          spacing: exactly(TABLE_PITCH_IN_TWIPS),
        },
      ),
      custom(STYLES.pageNumber, "公文页码", letters("pageNumber", SIZES.four), {
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
      }),
    ],
  };
}
