import type { Paragraph, Table } from "docx";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, headingParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { type DocxTableMeasure, docxTable } from "./docx-table.ts";
import { SIZES } from "./official-page.ts";
import { type PrintedSection, printReport, type ReportWording, titleLines } from "./printed-report.ts";
import type { PrintedTable } from "./printed-table.ts";

/** Table three has 28 rows: with these letters it takes one page. */
const MEASURES: Record<PrintedTable["id"], DocxTableMeasure> = {
  proactive: { size: SIZES.smallFour, linePitch: 340, rowHeight: 440, labels: "center", whole: true },
  requests: { size: 10, linePitch: 240, rowHeight: 360, labels: "left", whole: true },
  disputes: { size: SIZES.five, linePitch: 280, rowHeight: 560, labels: "center", whole: true },
};

/**
 * The annual report 政府信息公开工作年度报告 as a docx, set as an official document.
 *
 * Basis: 年度报告格式（国办公开办函〔2021〕30号）; GB/T 9704—2012.
 */
export async function writeReportDocx(
  report: AnnualReport,
  form: AnnualReportForm,
  wording?: ReportWording,
): Promise<Uint8Array> {
  const printed = printReport(report, form, wording);
  const { title, preamble, sections } = printed;
  const children = [titleParagraph(titleLines(printed)), blankLine(), bodyParagraph(preamble), ...sections.flatMap(sectionParts)];
  const captions = sections.flatMap(({ table }) => (table ? [table.caption] : []));
  return packDocx(officialDocument(title, children), captions);
}

/** Table three opens a page: it fits on one, and not on what table two leaves over. */
function sectionParts(
  { heading, paragraphs, table }: PrintedSection,
  index: number,
  sections: PrintedSection[],
): (Paragraph | Table)[] {
  const place = { opensPage: table?.id === "requests", afterTable: sections[index - 1]?.table != null };
  return [
    headingParagraph(heading, place),
    ...paragraphs.map((text) => bodyParagraph(text)),
    ...(table ? [docxTable(table, MEASURES[table.id])] : []),
  ];
}
