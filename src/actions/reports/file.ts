import type { Account } from "../../db/stores/accounts.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { releaseOf } from "../../db/stores/reports.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { writeReportDocx } from "../../engines/writing/report-docx.ts";
import { writeReportHtml } from "../../engines/writing/report-html.ts";
import { writeReportJson } from "../../engines/writing/report-json.ts";
import { writeReportPdf } from "../../engines/writing/report-pdf.ts";
import { writeReportXlsx } from "../../engines/writing/report-xlsx.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { pdfFonts } from "../../storage/fonts.ts";
import { atDesk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { requireForm } from "./form.ts";
import { versionAt } from "./versions.ts";

const text = (content: string) => new TextEncoder().encode(content);

/** The file formats of a report, each with its writer. */
export const REPORT_FILES = {
  docx: (report, form) => writeReportDocx(report, form),
  html: async (report, form) => text(writeReportHtml(report, form, { standalone: true })),
  xlsx: (report, form) => writeReportXlsx(report, form),
  pdf: async (report, form) => (await writeReportPdf(report, form, pdfFonts())).bytes,
  json: async (report, form) => text(writeReportJson(report, form)),
} as const satisfies Record<string, (report: AnnualReport, form: AnnualReportForm) => Promise<Uint8Array>>;

export type ReportFile = keyof typeof REPORT_FILES;

/**
 * The report of a year as a file: of the version named, else as published, else from the records as they stand.
 *
 * @throws Refusal `not-found` for an edition that was never saved.
 */
export async function buildReportFile(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  kind: ReportFile,
  version?: string,
) {
  const form = requireForm(office, year);
  const report = await perform(office, person, organCode, "organ.read", async (desk) => {
    const released = await releaseOf(desk.scope, desk.organ.id, year);
    return (await versionAt(office, desk, form, year, version ?? (released ? "released" : "now"))).report;
  });
  const edition = version && /^\d+$/.test(version) ? `（第${version}版）` : "";
  return { bytes: await REPORT_FILES[kind](report, form), name: fileName(report) + edition };
}

/** A released report; @throws Refusal `not-found` for a year without one. */
export async function releasedReport(office: Office, organ: Organ, year: number) {
  const release = await atDesk(office, organ, "reader", ({ scope }) => releaseOf(scope, organ.id, year));
  if (!release) throw new Refusal("not-found");
  const report = release.content as AnnualReport;
  return { report, form: requireForm(office, year), releasedOn: release.released_on, name: fileName(report) };
}

/** Files of released reports, which never change; making a PDF takes a second, so it is done once. */
const made = new WeakMap<Office, Map<string, Promise<Uint8Array>>>();
const KEPT = 200;

/** A released report as a file. @throws Refusal `not-found` for a year without one. */
export async function releasedFile(office: Office, organ: Organ, year: number, kind: ReportFile) {
  const { report, form, name } = await releasedReport(office, organ, year);
  const files = made.get(office) ?? new Map<string, Promise<Uint8Array>>();
  made.set(office, files);
  const key = `${organ.code}/${year}/${kind}`;
  const bytes = files.get(key) ?? REPORT_FILES[kind](report, form);
  if (files.size >= KEPT) files.clear();
  files.set(key, bytes);
  return { bytes: await bytes, name };
}

function fileName({ organ, year }: AnnualReport): string {
  return `${organ ?? ""}${year ?? ""}年政府信息公开工作年度报告`;
}
