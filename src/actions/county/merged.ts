import type { MergedCell, MergedView } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { organsBelow, type Submitter, standingReports } from "../../db/stores/collections.ts";
import type { CellPlace } from "../../domain/annual-report/cells.ts";
import { type CellProvenance, mergeReports } from "../../domain/annual-report/merge.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { auditReport } from "../../engines/audit/audit-report.ts";
import type { Finding } from "../../engines/finding.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

interface Sum {
  report: AnnualReport | null;
  provenance: CellProvenance[];
  /** The reports that were summed, in the order of the provenance. */
  parts: { id: number; submitter: Submitter }[];
  missing: Submitter[];
}

/** The sum of the reports that stand for their organs in a year 汇总. */
export async function sumOfYear(office: Office, { scope, organ, today }: Desk, year: number): Promise<Sum> {
  const listed = await organsBelow(scope, organ.id, today);
  const byId = new Map(listed.map((one) => [one.id, one]));
  const standing = (await standingReports(scope, organ.id, year)).filter(({ submitterId }) => byId.has(submitterId));
  const missing = listed.filter(({ id }) => !standing.some(({ submitterId }) => submitterId === id));
  const parts = standing.map(({ id, submitterId }) => ({ id, submitter: byId.get(submitterId)! }));
  if (standing.length === 0) return { report: null, provenance: [], parts, missing };
  // The organ and the year are those under which it was handed in, whatever the file printed.
  const reports = standing.map(({ report, submitterId }) => ({ ...report, organ: byId.get(submitterId)!.name, year }));
  const { report, provenance } = mergeReports(reports, office.law.data.annualReportForms);
  return { report: { ...report, organ: organ.name }, provenance, parts, missing };
}

/** The merged tables 汇总表, who is in them, and what is wrong with the sum. */
export function readMerged(office: Office, person: Account, organCode: string, year: number): Promise<MergedView> {
  return perform(office, person, organCode, "county.read", async (desk) => {
    const { report, provenance, parts, missing } = await sumOfYear(office, desk, year);
    return {
      report,
      organs: parts.map(({ submitter }) => submitter.name),
      missing: missing.map(({ name }) => name),
      findings: report ? tableFindings(office, report) : [],
      unsure: provenance
        .filter((cell) => cell.missing.length > 0)
        .map(({ table, row, column = "", missing }) => ({ table, row, column, missing: missing.length })),
    } as MergedView;
  });
}

/** A sum has no prose: what is wrong with it is wrong in its tables. */
function tableFindings(office: Office, report: AnnualReport): Finding[] {
  const findings = auditReport(report, { forms: office.law.data.annualReportForms });
  return findings.filter(({ where }) => "table" in where);
}

/** Where one number of the sum came from: organ → value 来源. */
export function readMergedCell(
  office: Office,
  person: Account,
  organCode: string,
  { year, ...place }: CellPlace & { year: number; column: string },
): Promise<MergedCell> {
  return perform(office, person, organCode, "county.read", async (desk) => {
    const { provenance, parts, missing } = await sumOfYear(office, desk, year);
    const cell = provenance.find(
      ({ table, row, column = "" }) => table === place.table && row === place.row && column === place.column,
    );
    if (!cell) throw new Refusal("not-found");
    const part = (position: number) => ({ submission: parts[position]!.id, organ: parts[position]!.submitter.name });
    return {
      value: cell.value,
      from: cell.from.map(({ report, value }) => ({ ...part(report), value })).sort((one, other) => other.value - one.value),
      unknown: cell.missing.map(part),
      missing: missing.map(({ name }) => name),
    };
  });
}
