import { type PdfFonts, pdfLetters } from "../writing/pdf-letters.ts";
import { addElement } from "../writing/pdf-structure.ts";
import { bytesOf, newDocument, type PdfFile } from "../writing/report-pdf.ts";
import type { Figure } from "./figure.ts";

/** A pixel of the drawing in points: the page is as wide as A4. */
const POINT = 595.28 / 1080;

/** A figure as a PDF of one page as long as the drawing; it is tagged as a figure with its words as the alternative text. */
export async function figurePdf({ title, width, height, marks, alternative }: Figure, fonts: PdfFonts): Promise<PdfFile> {
  const doc = newDocument(title);
  const finished = bytesOf(doc);
  const letters = pdfLetters(doc, fonts);
  const root = doc.struct("Document");
  doc.addStructure(root);
  doc.addPage({ size: [width * POINT, height * POINT], margin: 0 });
  const figure = addElement(doc, root, "Figure");
  Object.assign((figure as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data, {
    // PDF keeps texts beyond Latin as UTF-16 with its mark; the library does so for what is a String object.
    Alt: new String(alternative),
  });
  figure.add(() => {
    for (const mark of marks) {
      doc.fillColor(mark.fill);
      if (mark.kind === "box")
        doc.roundedRect(mark.x * POINT, mark.y * POINT, mark.width * POINT, mark.height * POINT, mark.radius * POINT).fill();
      else if (mark.kind === "disc") doc.circle(mark.x * POINT, mark.y * POINT, mark.radius * POINT).fill();
      else {
        const size = mark.size * POINT;
        const left = mark.centred ? mark.x * POINT - letters.width(mark.text, "heading", size) / 2 : mark.x * POINT;
        letters.draw(mark.text, left, mark.baseline * POINT, "heading", size);
      }
    }
  });
  root.end();
  doc.end();
  return { bytes: await finished, missing: [...letters.missing] };
}
