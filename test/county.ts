import { createOrganFrom } from "../src/actions/organs/create.ts";
import { type Account, accountByName } from "../src/db/stores/accounts.ts";
import type { AnnualReport } from "../src/domain/annual-report/model.ts";
import { writeReportDocx } from "../src/engines/writing/report-docx.ts";
import { writeReportHtml } from "../src/engines/writing/report-html.ts";
import { writeReportPdf } from "../src/engines/writing/report-pdf.ts";
import { writeReportXlsx } from "../src/engines/writing/report-xlsx.ts";
import { OrganExample, readExample } from "../src/jobs/demonstration/example.ts";
import { pdfFonts } from "../src/storage/fonts.ts";
import { type Changes, composeCase, forms } from "./golden/audit/compose-report.ts";
import type { TestOffice } from "./office.ts";

/** The district that collects reports; its clerk is the one who works there. */
export async function openCounty({ office }: TestOffice): Promise<{ code: string; clerk: Account; officer: Account }> {
  await createOrganFrom(office, readExample(new URL("../examples/county/organ.yaml", import.meta.url), OrganExample));
  const person = async (name: string) => (await accountByName(office.database, name)) as Account;
  return { code: "qingsui", clerk: await person("池砚秋"), officer: await person("程望舒") };
}

/** A good report of this organ, with changes. */
export function reportOf(organ: string, changes: Changes = {}): AnnualReport {
  const { report } = composeCase({ ...changes, set: { ...changes.set, organ } });
  const short = organ.replace(/^.*青穗区/, "").replace(/人民政府$/, "");
  // The good report speaks of its own township throughout.
  const kind = /[乡镇]$/.test(short) ? "乡" : "局";
  const named = (text: string) =>
    text
      .replaceAll("柳溆回族乡", short)
      .replaceAll("柳溆乡", short)
      .replace(/(?<=本)乡|乡(?=里|政府)/g, kind);
  return { ...report, sections: report.sections.map((section) => ({ ...section, text: named(section.text) })) };
}

const form = forms.find(({ id }) => id === "2021")!;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Writes a report as a file that an organ may hand in. */
export const AS_FILE: Record<"docx" | "pdf" | "xlsx" | "html", (report: AnnualReport) => Promise<Uint8Array>> = {
  docx: (report) => writeReportDocx(report, form),
  pdf: async (report) => (await writeReportPdf(report, form, pdfFonts())).bytes,
  xlsx: (report) => writeReportXlsx(report, form),
  html: async (report) => bytes(writeReportHtml(report, form, { standalone: true })),
};
