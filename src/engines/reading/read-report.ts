import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Document, Unreadable } from "./document/document.ts";
import { unreadable } from "./document/unreadable.ts";
import { reportOfJson } from "./json/report-of-json.ts";
import { type ReadOptions, readDocument } from "./read-document.ts";
import type { ProseRange } from "./report/prose.ts";
import { reportOfDocument } from "./report/report-of-document.ts";

/** A report with the document it was read from, or why there is none. */
export type ReadResult = { report: AnnualReport; document: Document; prose: ProseRange[] } | { unreadable: Unreadable };

/** No report has more characters; a file that has is not looked through. */
const LONGEST = 2_000_000;

/**
 * Reads an annual report 读取年度报告 from a file of any supported format.
 *
 * Basis: 国办公开办函〔2021〕30号 and 〔2019〕60号, whose forms are given by the caller.
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  forms: readonly AnnualReportForm[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const read = await readDocument(bytes, fileName, options);
  if ("unreadable" in read) return read;
  if (read.document.text.length > LONGEST) return { unreadable: unreadable("too-large", "超过 200 万字") };
  if (read.document.format === "json") {
    const given = reportOfJson(read.document.text, fileName, forms);
    return given ?? { unreadable: unreadable("not-a-report") };
  }
  const understood = reportOfDocument(read.document, fileName, forms);
  return isReport(understood.report) ? { ...understood, document: read.document } : { unreadable: unreadable("not-a-report") };
}

/** A document without title, sections and tables is no report; a title alone is one, if an empty one. */
function isReport({ organ, year, sections, tables }: AnnualReport): boolean {
  return (organ !== null && year !== null) || sections.length > 0 || Object.values(tables).some((table) => table !== null);
}
