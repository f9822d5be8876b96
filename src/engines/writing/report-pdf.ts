import PDFDocument from "pdfkit";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { SIZES } from "./official-page.ts";
import { type PdfFonts, pdfLetters } from "./pdf-letters.ts";
import { pdfPages } from "./pdf-pages.ts";
import { setTable } from "./pdf-table.ts";
import type { PdfTableMeasure } from "./pdf-table-plan.ts";
import { type Setting, setHeading, setParagraph, setTitle } from "./pdf-text.ts";
import { printReport, type ReportWording, titleLines } from "./printed-report.ts";
import type { PrintedTable } from "./printed-table.ts";

export interface PdfFile {
  bytes: Uint8Array;
  /** Letters that none of the typefaces has: printed as empty boxes, so the file should not be published as it is. */
  missing: string[];
}

const MEASURES: Record<PrintedTable["id"], PdfTableMeasure> = {
  proactive: { size: SIZES.smallFour, pitch: 17, rowHeight: 22, labels: "center" },
  requests: { size: 10, pitch: 12, rowHeight: 18, labels: "left" },
  disputes: { size: SIZES.five, pitch: 14, rowHeight: 28, labels: "center" },
};
const UNDATED = new Date(0);

/**
 * The annual report 政府信息公开工作年度报告 as a tagged PDF: text that can be searched and read aloud, typefaces embedded in part.
 *
 * Basis: 年度报告格式（国办公开办函〔2021〕30号）; GB/T 9704—2012.
 */
export async function writeReportPdf(
  report: AnnualReport,
  form: AnnualReportForm,
  fonts: PdfFonts,
  wording?: ReportWording,
): Promise<PdfFile> {
  const printed = printReport(report, form, wording);
  const doc = newDocument(printed.title);
  const finished = bytesOf(doc);
  const letters = pdfLetters(doc, fonts);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const setting: Setting = { doc, letters, pages: pdfPages(doc, letters), root };

  setting.pages.open();
  setTitle(setting, titleLines(printed));
  setParagraph(setting, printed.preamble);
  for (const { heading, paragraphs, table } of printed.sections) {
    if (table?.id === "requests") setting.pages.open();
    setHeading(setting, heading);
    for (const paragraph of paragraphs) setParagraph(setting, paragraph);
    if (table) setTable(setting, table, MEASURES[table.id]);
  }
  root.end();
  doc.end();
  return { bytes: await finished, missing: [...letters.missing] };
}

/** A document that says its title and language, and nothing of when and with what it was made: the same report, the same bytes. */
export function newDocument(title: string): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    lang: "zh-CN",
    displayTitle: true,
    info: { Title: title, CreationDate: UNDATED },
  });
  for (const key of ["CreationDate", "Producer", "Creator"] as const) delete doc.info[key];
  const titled = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>`;
  // The library's own metadata names itself and the hour.
  Object.assign(doc, { _addInfo: () => doc.appendXML(titled) });
  return doc;
}

export function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    doc.on("error", reject);
    doc.on("end", () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      chunks.reduce((at, chunk) => {
        bytes.set(chunk, at);
        return at + chunk.length;
      }, 0);
      resolve(bytes);
    });
  });
}
