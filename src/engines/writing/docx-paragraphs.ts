import { Paragraph, TextRun } from "docx";
import { letters, STYLES } from "./docx-styles.ts";
import { leadOf, SIZES } from "./official-page.ts";

/** Letters that a line of the title holds. */
const TITLE_LETTERS = 20;

/** The title, a long one broken after the organ's name rather than wherever the line ends. */
export function titleParagraph(title: string, organ = ""): Paragraph {
  const breaks = title.length > TITLE_LETTERS && organ !== "" && title.startsWith(organ) && title !== organ;
  const children = breaks
    ? [new TextRun(organ), new TextRun({ text: title.slice(organ.length), break: 1 })]
    : [new TextRun(title)];
  return new Paragraph({ style: STYLES.title, children });
}

export function headingParagraph(heading: string): Paragraph {
  return new Paragraph({ style: STYLES.heading, children: [new TextRun(heading)] });
}

/** A paragraph of the text; its second-level heading, if it opens with one, in that typeface. */
export function bodyParagraph(text: string): Paragraph {
  const { lead, rest } = leadOf(text);
  if (lead !== "" && rest === "") return new Paragraph({ style: STYLES.subheading, children: [new TextRun(lead)] });
  const children = [
    ...(lead === "" ? [] : [new TextRun({ text: lead, ...letters("secondHeading", SIZES.three) })]),
    new TextRun(rest),
  ];
  return new Paragraph({ style: STYLES.body, children });
}

export function blankLine(): Paragraph {
  return new Paragraph({ style: STYLES.flush, children: [] });
}
