import { type LetterBlock, type LetterLine, letterBlocks } from "./letter-lines.ts";
import { PAPER_IN_MM, SIZES } from "./official-page.ts";
import { type PdfFonts, pdfLetters } from "./pdf-letters.ts";
import { AREA, artifact, baselineOf, POINTS_PER_MM, pdfPages } from "./pdf-pages.ts";
import { addElement } from "./pdf-structure.ts";
import { type Setting, setParagraph, setTitle } from "./pdf-text.ts";
import { bytesOf, newDocument, type PdfFile } from "./report-pdf.ts";
import { breakLines } from "./text-lines.ts";

const PITCH = 28.95;
const RED = "#c00000";
const RULE_IN_MM = 170;
const HEADING_BASELINE_IN_MM = 32;
const UPPER_RULE_IN_MM = 36.5;
const QR_IN_MM = 22;
const DOWN_IN_MM = 12;
const LABEL_IN_MM = 42;
const SMALL_PITCH = 14;
const CELL_PITCH = 20;
const CELL_MARGIN = 6;

/** The PDF copy of a finished letter 文书副本: set from the letter's own text, on the same page. Basis: GB/T 9704—2012. */
export async function writeLetterPdf(
  docx: Uint8Array,
  { organ, title, png }: { organ: string; title: string; png?: ArrayBuffer },
  fonts: PdfFonts,
): Promise<PdfFile> {
  const doc = newDocument(title);
  const finished = bytesOf(doc);
  const letters = pdfLetters(doc, fonts);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const setting: Setting = { doc, letters, pages: pdfPages(doc, letters), root };
  setting.pages.open();
  setLetterhead(setting, organ);
  const blocks = letterBlocks(docx);
  // Empty lines behind the last text would only open an empty page.
  const last = blocks.findLastIndex((block) => "rows" in block || block.text !== "" || block.proof);
  for (const block of blocks.slice(0, last + 1)) setBlock(setting, block, png);
  root.end();
  doc.end();
  return { bytes: await finished, missing: [...letters.missing] };
}

function setLetterhead({ doc, letters, root }: Setting, organ: string): void {
  const size = Math.max(SIZES.three, Math.min(40, Math.floor(AREA.width / Math.max(1, organ.length))));
  const x = AREA.left + (AREA.width - letters.width(organ, "title", size)) / 2;
  doc.fillColor(RED);
  addElement(doc, root, "P").add(() => letters.draw(organ, x, HEADING_BASELINE_IN_MM * POINTS_PER_MM, "title", size));
  doc.fillColor("black");
  artifact(doc, "Layout", () => {
    doubleRule(doc, UPPER_RULE_IN_MM, [2.25, 0.75]);
    doubleRule(doc, PAPER_IN_MM.height - 20, [0.75, 2.25]);
  });
}

function doubleRule(doc: PDFKit.PDFDocument, atMm: number, widths: readonly [number, number]): void {
  const left = ((PAPER_IN_MM.width - RULE_IN_MM) / 2) * POINTS_PER_MM;
  const y = atMm * POINTS_PER_MM;
  for (const [i, width] of widths.entries()) {
    doc
      .lineWidth(width)
      .strokeColor(RED)
      .moveTo(left, y + i * 2.6)
      .lineTo(left + RULE_IN_MM * POINTS_PER_MM, y + i * 2.6)
      .stroke();
  }
  doc.strokeColor("black");
}

function setBlock(setting: Setting, block: LetterBlock, png: ArrayBuffer | undefined): void {
  if ("rows" in block) setRows(setting, block.rows);
  else if (block.proof && png) setProof(setting, png);
  else if (block.place === "title") setTitle(setting, block.text.split("\n"));
  else if (block.place === "body" && block.text !== "") setParagraph(setting, block.text);
  else setLine(setting, block);
}

/** A line without indent: the number, the addressee, the signature. */
function setLine({ doc, letters, pages, root }: Setting, { text, place, indent }: LetterLine): void {
  const size = place === "small" ? SIZES.five : SIZES.three;
  const pitch = place === "small" ? SMALL_PITCH : PITCH;
  const measure = (piece: string) => letters.width(piece, "body", size);
  if (text === "") {
    if (pages.room >= pitch) pages.y += pitch;
    return;
  }
  const element = addElement(doc, root, "P");
  for (const line of breakLines(text, AREA.width, 0, measure)) {
    if (pages.room < pitch - 1) pages.open();
    const rest = AREA.width - line.width;
    const x = AREA.left + (place === "right" ? rest - indent : place === "center" ? rest / 2 : 0);
    element.add(() => letters.draw(line.text, Math.max(AREA.left, x), baselineOf(pages.y, pitch, size), "body", size));
    pages.y += pitch;
  }
}

/** The code stands left of the signature and takes no line but the blank one that it is written in. */
function setProof({ doc, pages, root }: Setting, png: ArrayBuffer): void {
  const side = QR_IN_MM * POINTS_PER_MM;
  if (pages.room < 4 * PITCH) pages.open();
  const figure = addElement(doc, root, "Figure");
  figure.add(() => doc.image(png, AREA.left, pages.y + DOWN_IN_MM * POINTS_PER_MM, { width: side }));
  pages.y += PITCH;
}

/** A form: labels at the left, what is filled in at the right, ruled. */
function setRows({ doc, letters, pages, root }: Setting, rows: readonly string[][]): void {
  const table = addElement(doc, root, "Table");
  const label = LABEL_IN_MM * POINTS_PER_MM;
  const measure = (text: string) => letters.width(text, "body", SIZES.smallFour);
  for (const cells of rows) {
    const widths = cells.length === 2 ? [label, AREA.width - label] : cells.map(() => AREA.width / cells.length);
    const lines = cells.map((cell, i) =>
      cell.split("\n").flatMap((text) => breakLines(text, widths[i]! - 2 * CELL_MARGIN, 0, measure)),
    );
    const height = Math.max(1, ...lines.map(({ length }) => length)) * CELL_PITCH + 8;
    if (pages.room < height) pages.open();
    const row = addElement(doc, table, "TR");
    let x = AREA.left;
    for (const [i, width] of widths.entries()) {
      const left = x;
      artifact(doc, "Layout", () => doc.lineWidth(0.75).rect(left, pages.y, width, height).stroke());
      const cell = addElement(doc, row, i === 0 ? "TH" : "TD", i === 0 ? { Scope: "Row" } : {});
      const top = pages.y + (height - lines[i]!.length * CELL_PITCH) / 2;
      for (const [n, line] of lines[i]!.entries()) {
        const indent = i === 0 && cells.length === 2 ? (width - line.width) / 2 : CELL_MARGIN;
        cell.add(() =>
          letters.draw(
            line.text,
            left + indent,
            baselineOf(top + n * CELL_PITCH, CELL_PITCH, SIZES.smallFour),
            "body",
            SIZES.smallFour,
          ),
        );
      }
      x += width;
    }
    pages.y += height;
  }
}
