import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { AnnualReport, FormId } from "./model.ts";

/** The form 年度报告格式 that is due for a reporting year, if the law knows that year. */
export function formDue(year: number | null, forms: readonly AnnualReportForm[]): AnnualReportForm | undefined {
  if (year === null) return undefined;
  return forms.find(({ years }) => years.from <= year && (years.until === null || year <= years.until));
}

/** The form that each table is really in: offices mix tables of the old form into reports of the new one. */
export function tableForms(report: AnnualReport): { proactive: FormId | null; requests: FormId | null } {
  const { proactive, requests } = report.tables;
  return { proactive: proactive ? formOfProactive(proactive) : null, requests: requests ? formOfRequests(requests) : null };
}

function formOfProactive(table: NonNullable<AnnualReport["tables"]["proactive"]>): FormId | null {
  const rows = Object.keys(table);
  const columns = new Set(
    Object.values(table).flatMap((row) => (row !== null && typeof row === "object" ? Object.keys(row) : [])),
  );
  if (rows.includes("procurement") || rows.includes("otherServices") || columns.has("made") || columns.has("lastYear"))
    return "2019";
  return columns.has("inForce") || columns.has("issued") ? "2021" : null;
}

function formOfRequests(table: NonNullable<AnnualReport["tables"]["requests"]>): FormId | null {
  const rows = Object.keys(table);
  if (rows.some((row) => row.startsWith("other."))) return "2021";
  return rows.includes("other") ? "2019" : null;
}
