import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { disputeTable } from "./dispute-table.ts";
import type { PrintedTable } from "./printed-table.ts";
import { proactiveTable } from "./proactive-table.ts";
import { requestTable } from "./request-table.ts";

export interface PrintedSection {
  id: string;
  heading: string;
  paragraphs: string[];
  /** Its table; absent where the report has none, so that a lost table is never printed as an empty one. */
  table: PrintedTable | null;
}

/** The annual report in the order in which it is printed, for every writer alike. */
export interface PrintedReport {
  title: string;
  /** The title after the organ's name: a long title is broken there. */
  organ: string;
  preamble: string;
  sections: PrintedSection[];
}

/** What an organ may word itself. */
export interface ReportWording {
  /** Instead of the opening sentence of the form. */
  preamble?: string;
}

/** Lays a report out by the form: title, opening sentence and all six headings, a table after the prose of its section. */
export function printReport(report: AnnualReport, form: AnnualReportForm, wording: ReportWording = {}): PrintedReport {
  const fill = (text: string) =>
    text
      .replaceAll("{organ}", report.organ ?? "")
      // Without a year the word 年 would dangle: 自1月1日起 is still a sentence.
      .replaceAll(report.year === null ? "{year}年" : "{year}", report.year === null ? "" : String(report.year));
  return {
    title: fill(form.title),
    organ: report.organ ?? "",
    preamble: wording.preamble ?? fill(form.preamble),
    sections: form.sections.map(({ id, heading }) => {
      const found = report.sections.filter((section) => section.id === id);
      const printed = found[0]?.heading || heading;
      return {
        id,
        heading: printed,
        paragraphs: paragraphsOf(found.map(({ text }) => text).join("\n")),
        table: tableOf(id, report, form, printed),
      };
    }),
  };
}

/** Letters that a line of the title holds. */
const TITLE_LETTERS = 20;

/** The title; a long one is broken after the organ's name rather than wherever the line ends. */
export function titleLines({ title, organ }: { title: string; organ: string }): string[] {
  const breaks = title.length > TITLE_LETTERS && organ !== "" && title.startsWith(organ) && title !== organ;
  return breaks ? [organ, title.slice(organ.length)] : title.split("\n");
}

/** The lines of a text, without the blanks that typed indents leave. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function tableOf(section: string, { tables }: AnnualReport, form: AnnualReportForm, heading: string): PrintedTable | null {
  const caption = heading.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/, "");
  if (section === "proactive") return tables.proactive && proactiveTable(form, caption, tables.proactive);
  if (section === "requests") return tables.requests && requestTable(form, caption, tables.requests);
  if (section === "disputes") return tables.disputes && disputeTable(form, caption, tables.disputes);
  return null;
}
