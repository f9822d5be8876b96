import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import type { OrganLine } from "../../../engines/audit/organ-line.ts";
import type { Instrument } from "../../../engines/audit/subject.ts";
import type { Finding } from "../../../engines/finding.ts";
import type { Offer } from "./offers.ts";

/** What the worker is given: the report as it stands on the screen, and what it is measured against. */
export interface AuditTask {
  report: AnnualReport;
  prose: Partial<Record<string, string>>;
  organ: OrganLine;
  previous: AnnualReport | null;
  instruments: readonly Instrument[];
}

/** What it answers; `null` where it could not get the law and the names of places. */
export type AuditAnswer = { findings: Finding[]; offers: Offer[] } | null;
