import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnualReport } from "../../../src/domain/annual-report/model.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import type { PdfFont } from "../../../src/engines/writing/pdf-letters.ts";
import { writeReportDocx } from "../../../src/engines/writing/report-docx.ts";
import { writeReportHtml } from "../../../src/engines/writing/report-html.ts";
import { writeReportJson } from "../../../src/engines/writing/report-json.ts";
import { writeReportPdf } from "../../../src/engines/writing/report-pdf.ts";
import { writeReportXlsx } from "../../../src/engines/writing/report-xlsx.ts";
import type { AnnualReportForm } from "../../../src/law/annual-report-form.ts";
import { anyReport, FORMS } from "./made-up-report.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const font = (name: string): PdfFont => ({ bytes: new Uint8Array(readFileSync(new URL(`../../../src/storage/fonts/${name}.woff`, import.meta.url))) });
const FONTS = { body: font("serif"), heading: font("sans") };

interface Format {
  write(report: AnnualReport, form: AnnualReportForm): Promise<Uint8Array>;
  runs: number;
}

const FORMATS: Record<string, Format> = {
  docx: { write: writeReportDocx, runs: 20 },
  html: { write: async (report, form) => encode(writeReportHtml(report, form, { standalone: true })), runs: 40 },
  json: { write: async (report, form) => encode(writeReportJson(report, form)), runs: 40 },
  xlsx: { write: writeReportXlsx, runs: 10 },
  pdf: { write: async (report, form) => (await writeReportPdf(report, form, FONTS)).bytes, runs: 5 },
};

/** What must survive: the organ, the year, every cell and the prose. How it was laid out is of the file, not of the report. */
const substance = ({ organ, year, form, tables, sections }: AnnualReport) => ({
  organ,
  year,
  form,
  tables,
  sections: sections.map(({ id, heading, text }) => ({ id, heading, text })),
});

describe.each(Object.entries(FORMATS))("a report written as %s", (name, { write, runs }) => {
  test.each(Object.values(FORMS))("and read again is the same report, cell for cell and word for word ($id form)", async (form) => {
    await fc.assert(
      fc.asyncProperty(anyReport(form), async (report) => {
        const result = await readReport(await write(report, form), `report.${name}`, Object.values(FORMS));
        if ("unreadable" in result) throw new Error(result.unreadable.reason);
        expect(substance(result.report)).toEqual(substance(report));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
