import type { AnnualReportForm, ReportIdentity } from "../../law/annual-report-form.ts";
import { disputeCell, requestCell, sumOf } from "./cells.ts";
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  APPLICANT_KINDS,
  type ApplicantColumn,
  type Cell,
  type DisputeGroup,
  type DisputeResult,
} from "./model.ts";

/** One cell of table three or four, with what stands in it. */
export interface IdentityCell {
  row: string;
  column: string;
  value: Cell;
}

/** One identity 勾稽关系 applied to one column, row or group. */
export interface IdentityLine {
  identity: ReportIdentity;
  table: "requests" | "disputes";
  /** The column, row or group it was applied to. */
  of: string;
  left: IdentityCell[];
  right: IdentityCell[];
}

/** An identity that does not hold 勾稽不平. */
export interface Breach extends IdentityLine {
  leftSum: number;
  rightSum: number;
  /** Some cells are blank, but what is printed already exceeds the other side, so no number in the blanks can mend it. */
  despiteBlanks: boolean;
}

/** Every application of the form's identities to the report's tables. */
export function identityLines(report: AnnualReport, form: AnnualReportForm): IdentityLine[] {
  return form.identities.flatMap((identity): IdentityLine[] => {
    if (identity.table === "requests" && report.tables.requests) return requestLines(identity, report, form);
    if (identity.table === "disputes" && report.tables.disputes) return disputeLines(identity, report, form);
    return [];
  });
}

/**
 * The identities 勾稽关系 that do not hold. One with an unknown cell is left out, for blank is not zero,
 * unless the printed numbers alone already exceed the other side.
 *
 * Basis: 年度报告格式（国办公开办函〔2021〕30号）表三.
 */
export function breaches(report: AnnualReport, form: AnnualReportForm): Breach[] {
  return identityLines(report, form).flatMap((line): Breach[] => {
    const left = printedOf(line.left);
    const right = printedOf(line.right);
    if (left.blanks === 0 && right.blanks === 0) {
      return left.sum === right.sum ? [] : [{ ...line, leftSum: left.sum, rightSum: right.sum, despiteBlanks: false }];
    }
    const exceeded = (right.blanks === 0 && left.sum > right.sum) || (left.blanks === 0 && right.sum > left.sum);
    return exceeded ? [{ ...line, leftSum: left.sum, rightSum: right.sum, despiteBlanks: true }] : [];
  });
}

/** The one cell whose correction would mend every breach of a table, if there is exactly one such cell. */
export function likelyMisprint(
  report: AnnualReport,
  form: AnnualReportForm,
  table: "requests" | "disputes",
  known: readonly Breach[] = breaches(report, form),
): (IdentityCell & { due: number }) | undefined {
  const broken = known.filter((breach) => breach.table === table && !breach.despiteBlanks);
  const [first] = broken;
  if (!first) return undefined;
  const lines = identityLines(report, form).filter((line) => line.table === table);
  const mending = [...first.left.map((cell) => ({ cell, sign: 1 })), ...first.right.map((cell) => ({ cell, sign: -1 }))].flatMap(
    ({ cell, sign }) => {
      const due = cell.value! - sign * (first.leftSum - first.rightSum);
      const same = (other: IdentityCell) => other.row === cell.row && other.column === cell.column;
      const mended = lines.every((line) => holds(line, (other) => (same(other) ? due : other.value)));
      return due >= 0 && mended ? [{ ...cell, due }] : [];
    },
  );
  return mending.length === 1 ? mending[0] : undefined;
}

function holds(line: IdentityLine, printed: (cell: IdentityCell) => Cell): boolean {
  const left = sumOf(line.left.map(printed));
  const right = sumOf(line.right.map(printed));
  return left === null || right === null || left === right;
}

function printedOf(cells: readonly IdentityCell[]): { sum: number; blanks: number } {
  let sum = 0;
  let blanks = 0;
  for (const { value } of cells) {
    if (value === null) blanks += 1;
    else sum += value;
  }
  return { sum, blanks };
}

function requestLines(identity: ReportIdentity, report: AnnualReport, form: AnnualReportForm): IdentityLine[] {
  const outcomes = form.requests.rows.filter(({ part, id }) => part === "outcomes" && id !== "total").map(({ id }) => id);
  const cell = (row: string, column: string): IdentityCell => ({
    row,
    column,
    value: requestCell(report, row, column as ApplicantColumn),
  });
  if (identity.per === "column") {
    const side = (terms: readonly string[], column: string) =>
      terms.flatMap((term) => (term === "outcomes" ? outcomes : [term])).map((row) => cell(row, column));
    return APPLICANT_COLUMNS.map((column) => ({
      identity,
      table: "requests",
      of: column,
      left: side(identity.left, column),
      right: side(identity.right, column),
    }));
  }
  const side = (terms: readonly string[], row: string) =>
    terms.flatMap((term) => (term === "applicants" ? APPLICANT_KINDS : [term])).map((column) => cell(row, column));
  return form.requests.rows
    .filter(({ id }) => report.tables.requests![id])
    .map(({ id }) => ({ identity, table: "requests", of: id, left: side(identity.left, id), right: side(identity.right, id) }));
}

function disputeLines(identity: ReportIdentity, report: AnnualReport, form: AnnualReportForm): IdentityLine[] {
  const side = (terms: readonly string[], group: string) =>
    terms.map((result) => ({
      row: group,
      column: result,
      value: disputeCell(report, group as DisputeGroup, result as DisputeResult),
    }));
  return form.disputes.groups.map(({ id }) => ({
    identity,
    table: "disputes",
    of: id,
    left: side(identity.left, id),
    right: side(identity.right, id),
  }));
}
