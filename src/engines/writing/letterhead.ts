import { AlignmentType, BorderStyle, Footer, Header, type IParagraphOptions, Paragraph, TextRun } from "docx";
import type { FirstPage } from "./docx-section.ts";
import { letters, STYLES } from "./docx-styles.ts";
import { MARGINS_IN_MM, PAPER_IN_MM, SIZES, TYPE_AREA_IN_MM, twips } from "./official-page.ts";

const RED = "C00000";
/** The organ's name begins 30 mm below the upper edge, the lower rule stands 20 mm above the lower one; both rules are 170 mm long. */
const HEADING_IN_MM = 30;
const LOWER_RULE_IN_MM = 20;
const RULE_IN_MM = 170;
const LARGEST = 40;

/** The head of a letter 信函格式, sized for the organ whose name `text` is or will be put in for: the organ's name and a double rule in red, another at the foot, no number on the first page. Basis: GB/T 9704—2012. */
export function letterhead(organ: string, text = organ): FirstPage {
  const width = (TYPE_AREA_IN_MM.width / 25.4) * 72;
  const size = Math.max(SIZES.three, Math.min(LARGEST, Math.floor(width / Math.max(1, organ.length))));
  const name = new TextRun({ text, ...letters("title", size), color: RED });
  const rule = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 24, space: 6, color: RED });
  return {
    headerInMm: HEADING_IN_MM,
    footerInMm: LOWER_RULE_IN_MM,
    header: new Header({
      children: [
        across({
          border: { bottom: rule(BorderStyle.THICK_THIN_SMALL_GAP) },
          spacing: { line: size * 25, lineRule: "atLeast" },
          children: [name],
        }),
      ],
    }),
    // Below an empty line, not above it: programs differ on which of the two lines of an upper border comes first.
    footer: new Footer({
      children: [
        across({
          border: { bottom: rule(BorderStyle.THIN_THICK_SMALL_GAP) },
          spacing: { line: 20, lineRule: "exact" },
          children: [],
        }),
      ],
    }),
  };
}

/** A centred paragraph as long as the rules, which run beyond the type area on both sides. */
function across(options: IParagraphOptions): Paragraph {
  const side = (PAPER_IN_MM.width - RULE_IN_MM) / 2;
  const indent = { left: -twips(MARGINS_IN_MM.left - side), right: -twips(MARGINS_IN_MM.right - side) };
  return new Paragraph({ style: STYLES.flush, alignment: AlignmentType.CENTER, indent, ...options });
}
