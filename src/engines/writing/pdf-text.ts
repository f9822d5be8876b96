import { leadOf, SIZES } from "./official-page.ts";
import type { Face, Letters } from "./pdf-letters.ts";
import { AREA, baselineOf, type Pages } from "./pdf-pages.ts";
import { addElement } from "./pdf-structure.ts";
import { breakLines, type Line } from "./text-lines.ts";

const PITCH = 28.95;
const TITLE_PITCH = 36;
/** 28 letters a line. */
const SPACING = AREA.width / 28 - SIZES.three;
const INDENT = 2 * (SIZES.three + SPACING);
/** Lines are stretched to the margin by no more than this between two letters. */
const STRETCH = 3;

export interface Setting {
  doc: PDFKit.PDFDocument;
  letters: Letters;
  pages: Pages;
  root: PDFKit.PDFStructureElement;
}

export function setTitle({ doc, letters, pages, root }: Setting, lines: readonly string[]): void {
  const element = addElement(doc, root, "H1");
  const measure = (text: string) => letters.width(text, "title", SIZES.two);
  for (const { text, width } of lines.flatMap((line) => breakLines(line, AREA.width, 0, measure))) {
    const baseline = baselineOf(pages.y, TITLE_PITCH, SIZES.two);
    element.add(() => letters.draw(text, AREA.left + (AREA.width - width) / 2, baseline, "title", SIZES.two));
    pages.y += TITLE_PITCH;
  }
  pages.y += PITCH;
}

/** A first-level heading, with at least one line of what follows on its page. */
export function setHeading(setting: Setting, heading: string): void {
  const { doc, pages, root } = setting;
  if (pages.room < 2 * PITCH) pages.open();
  doc.outline.addItem(heading);
  setLines(setting, addElement(doc, root, "H2"), heading, "", "heading");
}

/** A paragraph of the text, its second-level heading in that typeface. */
export function setParagraph(setting: Setting, text: string): void {
  const { lead, rest } = leadOf(text);
  if (lead !== "" && rest === "" && setting.pages.room < 2 * PITCH) setting.pages.open();
  setLines(setting, addElement(setting.doc, setting.root, lead !== "" && rest === "" ? "H3" : "P"), lead, rest, "subheading");
}

function setLines(
  { letters, pages }: Setting,
  element: PDFKit.PDFStructureElement,
  lead: string,
  rest: string,
  leadFace: Face,
): void {
  const measure = (text: string) => letters.width(text, "body", SIZES.three, SPACING);
  const lines = breakLines(lead + rest, AREA.width, INDENT, measure);
  let printed = 0;
  lines.forEach((line, index) => {
    if (pages.room < PITCH - 1) pages.open();
    const x = AREA.left + (index === 0 ? INDENT : 0);
    const spacing = index === lines.length - 1 ? SPACING : SPACING + stretchOf(line, AREA.left + AREA.width - x);
    const baseline = baselineOf(pages.y, PITCH, SIZES.three);
    const start = (lead + rest).indexOf(line.text, printed);
    const inLead = line.text.slice(0, Math.max(0, lead.length - start));
    const inBody = line.text.slice(inLead.length);
    // Each line is drawn on its own, so that a paragraph may go on overleaf and stay one paragraph.
    element.add(() => {
      letters.draw(inLead, x, baseline, leadFace, SIZES.three, spacing);
      letters.draw(inBody, x + letters.width(inLead, leadFace, SIZES.three, spacing), baseline, "body", SIZES.three, spacing);
    });
    printed = start + line.text.length;
    pages.y += PITCH;
  });
}

function stretchOf({ text, width }: Line, available: number): number {
  const stretch = (available - width) / Math.max(1, [...text].length - 1);
  return stretch > 0 && stretch <= STRETCH ? stretch : 0;
}
