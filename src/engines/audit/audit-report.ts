import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { atLeast, type Finding, fingerprint, type Place } from "../finding.ts";
import type { Check, Fault } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { type AuditContext, subjectOf } from "./subject.ts";

/**
 * Audits an annual report 年报核查: its tables, its prose against its tables, its structure, and whether it is this organ's
 * own report of this year. Findings come in the order of the checks, within one check in the order of the report.
 *
 * Basis: 条例第五十条；年度报告格式（国办公开办函〔2021〕30号）.
 */
export function auditReport(report: AnnualReport, context: AuditContext, checks: readonly Check[] = CHECKS): Finding[] {
  const subject = subjectOf(report, context);
  const findings = checks.flatMap((check) => check.run(subject).map((fault) => findingOf(check, fault)));
  return context.level ? findings.filter(({ severity }) => atLeast(severity, context.level!)) : findings;
}

function findingOf(check: Check, { basis = check.basis, ...fault }: Fault): Finding {
  return {
    check: check.id,
    ...fault,
    basis,
    fingerprint: fingerprint(check.id, ...identityOf(fault.where), fault.expected, fault.actual),
  };
}

function identityOf(where: Place): (string | undefined)[] {
  if ("table" in where) return [where.table, where.row, where.column];
  if ("url" in where) return [where.url, where.selector, where.quote];
  return [where.section, where.quote];
}
