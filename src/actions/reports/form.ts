import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Office } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** The form due for a reporting year. @throws Refusal `invalid` for a year before the first form. */
export function requireForm(office: Office, year: number): AnnualReportForm {
  const earliest = Math.min(...office.law.data.annualReportForms.map(({ years }) => years.from));
  if (year < earliest) throw new Refusal("invalid", {}, { year: `${year}年没有全国统一的年度报告格式，最早为${earliest}年` });
  return office.law.reportForm(year);
}
