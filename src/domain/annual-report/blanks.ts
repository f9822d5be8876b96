import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { type IdentityCell, identityLines } from "./identities.ts";
import { type AnnualReport, APPLICANT_COLUMNS, DISPUTE_RESULTS, type DisputeGroup } from "./model.ts";

/**
 * The report with those blanks 空白格 filled that its own identities settle: where the printed numbers already balance, the
 * blanks beside them are zero; a single blank is the difference. Offices that leave zeros blank become comparable in this way.
 * For comparing with prose and for adding up only: the identities themselves are always checked on what is printed.
 */
export function fillSettledBlanks(report: AnnualReport, form: AnnualReportForm): AnnualReport {
  const { requests, disputes } = report.tables;
  const rows = [...Object.values(requests ?? {}), ...Object.values(disputes ?? {})];
  if (!rows.some((cells) => cells.includes(null))) return report;
  // Chromium 87, in which audits run too, has no structuredClone.
  const filled = JSON.parse(JSON.stringify(report)) as AnnualReport;
  for (let settled = 1; settled > 0; ) {
    settled = 0;
    for (const { left, right, table } of identityLines(filled, form)) {
      const blanks = [...left, ...right].filter(({ value }) => value === null);
      if (blanks.length === 0 || blanks.some((cell) => !isBlank(filled, table, cell))) continue;
      const rest = total(right) - total(left);
      if (rest === 0 && oneSided(left, right)) {
        for (const cell of blanks) settled += fill(filled, table, cell, 0);
      } else if (blanks.length === 1) {
        const due = left.includes(blanks[0]!) ? rest : -rest;
        if (due >= 0) settled += fill(filled, table, blanks[0]!, due);
      }
    }
  }
  return filled;
}

function total(cells: readonly IdentityCell[]): number {
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function oneSided(left: readonly IdentityCell[], right: readonly IdentityCell[]): boolean {
  return left.every(({ value }) => value !== null) || right.every(({ value }) => value !== null);
}

/** A cell that is there and empty; not one that the reader doubted, nor a row that the text lacks. */
function isBlank(report: AnnualReport, table: "requests" | "disputes", { row, column }: IdentityCell): boolean {
  const doubted = report.reading.unsure.some(
    (doubt) => doubt.table === table && (doubt.row ?? row) === row && (doubt.column ?? column) === column,
  );
  const cells = table === "requests" ? report.tables.requests?.[row] : report.tables.disputes?.[row as DisputeGroup];
  return !doubted && cells !== undefined;
}

function fill(report: AnnualReport, table: "requests" | "disputes", { row, column }: IdentityCell, value: number): number {
  const cells = table === "requests" ? report.tables.requests![row]! : report.tables.disputes![row as DisputeGroup];
  const names: readonly string[] = table === "requests" ? APPLICANT_COLUMNS : DISPUTE_RESULTS;
  const position = names.indexOf(column);
  if (cells[position] !== null && cells[position] !== undefined) return 0;
  cells[position] = value;
  return 1;
}
