import type { Document } from "../reading/document/document.ts";
import { type PdfFonts, pdfLetters } from "../writing/pdf-letters.ts";
import { pdfPages } from "../writing/pdf-pages.ts";
import { type Setting, setParagraph } from "../writing/pdf-text.ts";
import { bytesOf, newDocument } from "../writing/report-pdf.ts";
import { type Removal, withoutRemovals } from "./removal.ts";

/** Sets the words of a PDF anew as a PDF of our own: nothing that lay under a box comes along with the page that hid it. */
export function redactPdf(
  _bytes: Uint8Array,
  { blocks }: Document,
  removals: readonly Removal[],
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join("　")),
  );
  return writePlainPdf(
    lines.map((line) => withoutRemovals(line, removals)),
    fonts,
  );
}

/** Paragraphs as a PDF, in the page of an official document. */
export function writePlainPdf(lines: readonly string[], fonts: PdfFonts): Promise<Uint8Array> {
  const doc = newDocument("脱敏后的文件");
  const finished = bytesOf(doc);
  const letters = pdfLetters(doc, fonts);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const setting: Setting = { doc, letters, pages: pdfPages(doc, letters), root };
  setting.pages.open();
  for (const line of lines) setParagraph(setting, line);
  root.end();
  doc.end();
  return finished;
}
