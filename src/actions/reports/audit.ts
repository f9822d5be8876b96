import { profileOf } from "../../db/stores/organs.ts";
import { releaseOf } from "../../db/stores/reports.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { auditReport } from "../../engines/audit/audit-report.ts";
import type { Finding } from "../../engines/finding.ts";
import type { Desk, Office } from "../office.ts";

/** What the organ's own report is measured against 核查依据, besides the law: its own names, and its report of the year before. */
export async function measureOf({ scope, organ }: Desk, year: number) {
  const profile = await profileOf(scope, organ.id);
  const previous = await releaseOf(scope, organ.id, year - 1);
  return {
    organ: {
      name: organ.name,
      shortNames: [organ.shortName],
      partners: profile ? [profile.supervising_organ, profile.reconsideration_organ, ...profile.partners] : [],
    },
    previous: previous ? (previous.content as AnnualReport) : null,
  };
}

/** What the audit finds in the organ's own report 核查本机关年报, compared with the report released for the year before. */
export async function auditOwnReport(office: Office, desk: Desk, report: AnnualReport): Promise<Finding[]> {
  const { organ, previous } = await measureOf(desk, report.year ?? 0);
  return auditReport(report, {
    forms: office.law.data.annualReportForms,
    gazetteer: office.gazetteer,
    instruments: Object.values(office.law.data.instruments),
    organ,
    ...(previous ? { previous } : {}),
  });
}
