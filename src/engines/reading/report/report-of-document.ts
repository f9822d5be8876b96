import {
  type AnnualReport,
  type ReportSection,
  SECTION_IDS,
  type SectionId,
  type Unsure,
} from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import type { Document } from "../document/document.ts";
import { readDisputeTable } from "./dispute-table.ts";
import { type Folded, fold } from "./fold.ts";
import { layoutOf } from "./layout.ts";
import { numbersAreLost, withoutNumbers } from "./lost-numbers.ts";
import { readProactiveTable } from "./proactive-table.ts";
import { type ProseRange, proseOf } from "./prose.ts";
import { readRequestTable } from "./request-table.ts";
import { findHeadings, type Heading } from "./section-headings.ts";
import { streamOf } from "./stream.ts";
import type { TableReading } from "./table-reading.ts";
import { titleOf } from "./title.ts";

/** Understands a document as an annual report 年度报告. */
export function reportOfDocument(
  document: Document,
  fileName: string,
  forms: readonly AnnualReportForm[],
): { report: AnnualReport; prose: ProseRange[] } {
  const { text } = document;
  const folded = fold(text);
  const headings = findHeadings(text, folded);
  const stretch = stretches(text, folded, headings);
  const items = (at: Stretch | undefined) => (at ? streamOf(document, at.start, at.end) : []);

  const requestItems = items(stretch.requests);
  const lost = numbersAreLost(requestItems, forms);
  const kept = <Reading extends TableReading<unknown>>(reading: Reading, table: string) =>
    lost ? withoutNumbers(reading, table) : reading;
  const proactive = kept(readProactiveTable(items(stretch.proactive), forms), "proactive");
  const requests = kept(readRequestTable(requestItems, forms), "requests");
  const disputes = kept(readDisputeTable(items(stretch.disputes)), "disputes");
  const prose = proseOf(document, headings);
  const sections = headings.map((heading) => sectionOf(text, heading, prose));
  const title = titleOf(text, fileName, sections[0]?.text);
  const arrangements = [...proactive.arrangements, ...requests.arrangements, ...disputes.arrangements];
  const printed = [...proactive.printed, ...requests.printed, ...disputes.printed];
  return {
    report: {
      file: fileName,
      ...title,
      form: requests.form ?? proactive.form,
      tables: { proactive: proactive.table, requests: requests.table, disputes: disputes.table },
      sections,
      reading: {
        layout: lost ? "numbers-lost" : layoutOf(document.format, arrangements),
        unsure: [...proactive.unsure, ...requests.unsure, ...disputes.unsure, ...unreadPages(document)],
        ...(printed.length > 0 && { printed }),
      },
    },
    prose,
  };
}

/** Pages that nobody has read may hold anything: what is missing may stand there. */
function unreadPages({ unreadPages: pages = [] }: Document): Unsure[] {
  return pages.map((page) => ({ table: "pages", row: String(page), why: `第 ${page} 页是扫描件，未读` }));
}

interface Stretch {
  start: number;
  end: number;
}

function sectionOf(text: string, { id, start, end }: Heading, prose: readonly ProseRange[]): ReportSection {
  const own = prose.filter(({ section }) => section === id).map((range) => text.slice(range.start, range.end).trim());
  return { id, heading: text.slice(start, end).trim(), text: own.filter((part) => part !== "").join("\n"), offset: start };
}

/** Where each table is to be looked for: between the headings, or, where they are lost, from its own first words on. */
function stretches(
  text: string,
  folded: Folded,
  headings: readonly Heading[],
): Partial<Record<"proactive" | "requests" | "disputes", Stretch>> {
  const at = (id: SectionId) => headings.find((heading) => heading.id === id);
  const found = (pattern: RegExp, from: number) => {
    const match = pattern.exec(folded.text.slice(indexOf(folded, from)));
    return match ? folded.at[indexOf(folded, from) + match.index]! : undefined;
  };
  const after = (id: SectionId) => headings.find((heading) => SECTION_IDS.indexOf(heading.id) > SECTION_IDS.indexOf(id))?.start;

  const proactive = at("proactive")?.end ?? found(/第二十条\(?第?\(?一\)?项/, 0);
  const requests = at("requests")?.end ?? found(/\(?本列数据的?[勾钩]稽|一[、.]本年新收/, proactive ?? 0);
  const disputes = at("disputes")?.end ?? found(/行政复议行政诉讼|结果维持/, requests ?? 0);
  const end = (id: SectionId, next: number | undefined) => Math.min(after(id) ?? text.length, next ?? text.length);
  return {
    ...(proactive !== undefined && { proactive: { start: proactive, end: end("proactive", requests) } }),
    ...(requests !== undefined && { requests: { start: requests, end: end("requests", disputes) } }),
    ...(disputes !== undefined && { disputes: { start: disputes, end: end("disputes", undefined) } }),
  };
}

/** The first folded character at or after an offset of the source. */
function indexOf({ at }: Folded, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
