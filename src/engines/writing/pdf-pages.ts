import { MARGINS_IN_MM, PAPER_IN_MM, SIZES } from "./official-page.ts";
import type { Letters } from "./pdf-letters.ts";

export const POINTS_PER_MM = 72 / 25.4;
const NUMBER_BELOW_IN_MM = 7;
/** A Chinese letter reaches about this much of its size above the line it stands on. */
const RISE = 0.88;

/** The type area 版心, in points. */
export const AREA = {
  left: MARGINS_IN_MM.left * POINTS_PER_MM,
  top: MARGINS_IN_MM.top * POINTS_PER_MM,
  width: (PAPER_IN_MM.width - MARGINS_IN_MM.left - MARGINS_IN_MM.right) * POINTS_PER_MM,
  bottom: (PAPER_IN_MM.height - MARGINS_IN_MM.bottom) * POINTS_PER_MM,
};

/** Where the next line goes, page after page. */
export interface Pages {
  y: number;
  readonly room: number;
  open(): void;
}

/** Pages 页 of A4, numbered — 1 — at the outer side. Basis: GB/T 9704—2012. */
export function pdfPages(doc: PDFKit.PDFDocument, letters: Letters): Pages {
  let number = 0;
  const pages = {
    y: AREA.bottom,
    get room() {
      return AREA.bottom - this.y;
    },
    open() {
      doc.addPage({ size: "A4", margin: 0 });
      number += 1;
      pages.y = AREA.top;
      artifact(doc, "Pagination", () => printNumber(number, letters));
    },
  };
  return pages;
}

function printNumber(number: number, letters: Letters): void {
  const text = `— ${number} —`;
  const width = letters.width(text, "body", SIZES.four);
  const x = number % 2 === 1 ? AREA.left + AREA.width - SIZES.four - width : AREA.left + SIZES.four;
  letters.draw(text, x, AREA.bottom + NUMBER_BELOW_IN_MM * POINTS_PER_MM + SIZES.four * 0.35, "body", SIZES.four);
}

/** The line that letters of `size` stand on, centred in a line of `pitch` that begins at `top`. */
export function baselineOf(top: number, pitch: number, size: number): number {
  return top + (pitch - size) / 2 + size * RISE;
}

/** What is no part of the text: rules, page numbers, headings said before. Readers pass over it. */
export function artifact(doc: PDFKit.PDFDocument, type: "Pagination" | "Layout", draw: () => void): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}
