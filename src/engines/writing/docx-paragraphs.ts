import { Paragraph, TextRun } from "docx";
import { letters, STYLES } from "./docx-styles.ts";
import { LINE_PITCH_IN_TWIPS, leadOf, SIZES } from "./official-page.ts";

export function titleParagraph(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: STYLES.title,
    children: lines.map((text, line) => new TextRun({ text, ...(line > 0 && { break: 1 }) })),
  });
}

/** A first-level heading; it may open a page, or keep half a line off the table above it. */
export function headingParagraph(heading: string, { opensPage = false, afterTable = false } = {}): Paragraph {
  const gap = afterTable && !opensPage ? { spacing: { before: LINE_PITCH_IN_TWIPS / 2 } } : {};
  return new Paragraph({ style: STYLES.heading, pageBreakBefore: opensPage, ...gap, children: [new TextRun(heading)] });
}

/** A paragraph of the text; its second-level heading, if it opens with one, in that typeface. */
export function bodyParagraph(text: string, keepNext = false): Paragraph {
  const { lead, rest } = leadOf(text);
  if (lead !== "" && rest === "") return new Paragraph({ style: STYLES.subheading, children: [new TextRun(lead)] });
  const children = [
    ...(lead === "" ? [] : [new TextRun({ text: lead, ...letters("secondHeading", SIZES.three) })]),
    new TextRun(rest),
  ];
  return new Paragraph({ style: STYLES.body, keepNext, children });
}

export function blankLine(keepNext = false): Paragraph {
  return new Paragraph({ style: STYLES.flush, keepNext, children: [] });
}

/** A line without indent: an addressee at the left, a document number at the right. */
export function flushParagraph(text: string, alignment: "left" | "right" = "left"): Paragraph {
  return new Paragraph({ style: STYLES.flush, alignment, children: [new TextRun(text)] });
}
