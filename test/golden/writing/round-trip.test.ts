import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnualReport } from "../../../src/domain/annual-report/model.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { writeReportDocx } from "../../../src/engines/writing/report-docx.ts";
import { writeReportHtml } from "../../../src/engines/writing/report-html.ts";
import { writeReportJson } from "../../../src/engines/writing/report-json.ts";
import { writeReportXlsx } from "../../../src/engines/writing/report-xlsx.ts";
import type { AnnualReportForm } from "../../../src/law/annual-report-form.ts";
import { anyReport, FORMS } from "./made-up-report.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const WRITERS: Record<string, (report: AnnualReport, form: AnnualReportForm) => Promise<Uint8Array>> = {
  docx: writeReportDocx,
  html: async (report, form) => encode(writeReportHtml(report, form, { standalone: true })),
  json: async (report, form) => encode(writeReportJson(report, form)),
  xlsx: writeReportXlsx,
};

/** What must survive: the organ, the year, every cell and the prose. How it was laid out is of the file, not of the report. */
const substance = ({ organ, year, form, tables }: AnnualReport) => ({ organ, year, form, tables });
const substance2 = ({ organ, year, form, tables, sections }: AnnualReport) => ({
  organ,
  year,
  form,
  tables,
  sections: sections.map(({ id, heading, text }) => ({ id, heading, text })),
});

describe.each(Object.keys(WRITERS))("a report written as %s", (format) => {
  test.each(Object.values(FORMS))("and read again is the same report, cell for cell ($id form)", async (form) => {
    await fc.assert(
      fc.asyncProperty(anyReport(form), async (report) => {
        const result = await readReport(await WRITERS[format]!(report, form), `report.${format}`, Object.values(FORMS));
        if ("unreadable" in result) throw new Error(result.unreadable.reason);
        expect(substance(result.report)).toEqual(substance(report));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
