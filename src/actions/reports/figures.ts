import { disputesOfYear } from "../../db/stores/disputes.ts";
import { classedDocuments, countFirstPublished } from "../../db/stores/documents.ts";
import { refundsOfYear } from "../../db/stores/fees.ts";
import { latestSections } from "../../db/stores/reports.ts";
import { stepsOfKind } from "../../db/stores/requests.ts";
import { sumsOfYear } from "../../db/stores/statistics.ts";
import { renderProse } from "../../domain/annual-report/bound-figures.ts";
import { computeTables, type YearFigures } from "../../domain/annual-report/compute.ts";
import { draftSections, type OtherFigures } from "../../domain/annual-report/draft.ts";
import type { AnnualReport, SectionId } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { withEnds } from "../documents/relations.ts";
import type { Desk, Office } from "../office.ts";
import { requestFigures, yearPeriod } from "../requests/table-three.ts";

/** Everything that the tables of a year are computed from. */
async function yearFigures(office: Office, desk: Desk, form: AnnualReportForm, year: number): Promise<YearFigures> {
  const { scope, organ } = desk;
  return {
    ...(await requestFigures(office, { scope, organ }, form, yearPeriod(year))),
    disputes: (await disputesOfYear(scope, organ.id, year)).map(({ kind, result, ended_on }) => ({
      kind,
      result,
      endedOn: ended_on,
    })),
    classed: await withEnds(desk, await classedDocuments(scope, organ.id)),
    sums: await sumsOfYear(scope, organ.id, year),
  };
}

async function otherFigures({ scope, organ }: Desk, year: number): Promise<OtherFigures> {
  const amount = (steps: { detail: unknown }[]) =>
    steps.reduce((sum, { detail }) => sum + ((detail as { yuan?: number }).yuan ?? 0), 0);
  const notices = await stepsOfKind(scope, organ.id, ["chargeFee"], year);
  const payments = await stepsOfKind(scope, organ.id, ["pay"], year);
  const disputes = await disputesOfYear(scope, organ.id, year);
  return {
    published: await countFirstPublished(scope, organ.id, year),
    feeNotices: {
      count: notices.length,
      yuan: amount(notices),
      paidYuan: amount(payments) - (await refundsOfYear(scope, organ.id, year)),
    },
    corrected: disputes
      .filter(({ result, ended_on }) => result === "corrected" && ended_on! <= `${year}-12-31`)
      .map(({ subject, lesson }) => ({ subject, lesson })),
  };
}

export interface BuiltReport {
  /** As it would be printed: every bound figure is the number in its cell. */
  report: AnnualReport;
  /** The prose as it is stored, with bound figures. */
  prose: Record<SectionId, string>;
  /** The prose as last saved; `undefined` while the draft stands. */
  saved: Awaited<ReturnType<typeof latestSections>>;
}

/** The annual report of a year from the records as they stand: tables computed, prose as saved or drafted. */
export async function buildReport(office: Office, desk: Desk, form: AnnualReportForm, year: number): Promise<BuiltReport> {
  const tables = computeTables(form, year, await yearFigures(office, desk, form, year));
  const saved = await latestSections(desk.scope, desk.organ.id, year);
  const drafted = draftSections(form, year, desk.organ.name, tables, await otherFigures(desk, year));
  const prose = Object.fromEntries(drafted.map(({ id, text }) => [id, saved?.sections[id] ?? text])) as Record<SectionId, string>;
  return { report: reportWith(desk.organ.name, form, year, tables, prose), prose, saved };
}

/** A report of these tables and this prose, its bound figures filled in. */
export function reportWith(
  organ: string,
  form: AnnualReportForm,
  year: number,
  tables: AnnualReport["tables"],
  prose: Partial<Record<string, string>>,
): AnnualReport {
  const sections = form.sections.map(({ id, heading }) => ({
    id: id as SectionId,
    heading,
    text: renderProse(prose[id] ?? "", tables),
    offset: 0,
  }));
  return { organ, year, form: form.id, tables, sections, reading: { layout: "records", unsure: [] } };
}
