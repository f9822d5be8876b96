import type { PlainDate } from "../../calendar/plain-date.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import {
  type AnnualReport,
  APPLICANT_KINDS,
  type ApplicantKind,
  type Cell,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  type DisputeGroup,
  type ProactiveTable,
  type RequestTable,
} from "./model.ts";

/** What the records of one organ hold for one year: counts and facts, not yet arranged. */
export interface YearFigures {
  received: ByApplicant[];
  carriedIn: ByApplicant[];
  carriedOut: ByApplicant[];
  /** By the row of table three in which the outcome counts. */
  decided: (ByApplicant & { row: string })[];
  disputes: { kind: DisputeGroup; result: "upheld" | "corrected" | "other" | null; endedOn: PlainDate | null }[];
  /** Published rules and normative documents, of all years. */
  classed: { class: string; writtenOn: PlainDate; repealedOn: PlainDate | null }[];
  /** Sums of the year; charges in yuan. */
  sums: { kind: "licensing" | "penalties" | "compulsion" | "charges"; sum: number }[];
}

export interface ByApplicant {
  kind: ApplicantKind;
  count: number;
}

/**
 * The tables of the annual report 年度报告表格, computed from the records of the year.
 *
 * A cell for which the platform keeps no record (parts of the 2019 form) is blank, never 0.
 * Basis: 条例 art. 50; the form's own rows and columns.
 */
export function computeTables(form: AnnualReportForm, year: number, figures: YearFigures): AnnualReport["tables"] {
  return {
    proactive: proactiveTable(form, year, figures),
    requests: requestTable(form, figures),
    disputes: disputeTable(year, figures),
  };
}

/** Table three 表三 of a form from counts by kind of applicant. */
export function requestTable(
  form: AnnualReportForm,
  figures: Pick<YearFigures, "received" | "carriedIn" | "carriedOut" | "decided">,
): RequestTable {
  const outcomes = figures.decided;
  const counts = (row: string): ByApplicant[] => {
    if (row === "received") return figures.received;
    if (row === "carried-in") return figures.carriedIn;
    if (row === "carried-out") return figures.carriedOut;
    if (row === "total") return outcomes;
    return outcomes.filter((line) => line.row === row);
  };
  return Object.fromEntries(form.requests.rows.map(({ id }) => [id, withTotal(counts(id))]));
}

function withTotal(counts: readonly ByApplicant[]): Cell[] {
  const cells = APPLICANT_KINDS.map((kind) => sum(counts.filter((line) => line.kind === kind).map(({ count }) => count)));
  return [...cells, sum(cells)];
}

function disputeTable(year: number, { disputes }: YearFigures): Record<DisputeGroup, Cell[]> {
  const cells = (group: DisputeGroup) => {
    const results = disputes.filter(({ kind }) => kind === group).map((dispute) => resultIn(year, dispute));
    return DISPUTE_RESULTS.map((column) =>
      column === "total" ? results.length : results.filter((result) => result === column).length,
    );
  };
  return Object.fromEntries(DISPUTE_GROUPS.map((group) => [group, cells(group)])) as Record<DisputeGroup, Cell[]>;
}

/** How a dispute stood at the end of the year: one that ended later was still pending 尚未审结. */
export function resultIn(year: number, { result, endedOn }: { result: string | null; endedOn: PlainDate | null }): string {
  return result === null || endedOn === null || endedOn > `${year}-12-31` ? "pending" : result;
}

/** Whether a rule or normative document counts in a column of table two in that year. */
export function countsAs(
  column: string,
  year: number,
  { writtenOn, repealedOn }: { writtenOn: PlainDate; repealedOn: PlainDate | null },
): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const within = (date: PlainDate | null) => date !== null && date >= first && date <= last;
  if (column === "issued" || column === "made") return within(writtenOn);
  if (column === "repealed") return within(repealedOn);
  return writtenOn <= last && (repealedOn === null || repealedOn > last);
}

/** Columns that the platform keeps records for; the others of the 2019 form stay blank. */
const KEPT_COLUMNS = ["issued", "made", "repealed", "inForce", "publicTotal", "decisions"];
export const CLASS_OF_ROW: Record<string, string> = { rules: "rule", normativeDocuments: "normative-document" };

function proactiveTable(form: AnnualReportForm, year: number, figures: YearFigures): ProactiveTable {
  const cell = (row: string, column: string): Cell => {
    if (!KEPT_COLUMNS.includes(column) && !(row === "charges" && column === "amount")) return null;
    const documentClass = CLASS_OF_ROW[row];
    if (documentClass)
      return figures.classed.filter((document) => document.class === documentClass && countsAs(column, year, document)).length;
    const kept = ["licensing", "penalties", "compulsion", "charges"].includes(row);
    if (!kept) return null;
    const total = sum(figures.sums.filter(({ kind }) => kind === row).map((line) => line.sum));
    // Charges are recorded in yuan and reported in 万元, to six decimals so that no fen is lost.
    return row === "charges" ? Math.round(total * 100) / 1_000_000 : total;
  };
  return Object.fromEntries(
    form.proactive.flatMap(({ columns, rows }) =>
      rows.map(({ id }) => [
        id,
        columns.length === 1
          ? cell(id, columns[0]!.id)
          : Object.fromEntries(columns.map((column) => [column.id, cell(id, column.id)])),
      ]),
    ),
  );
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}
