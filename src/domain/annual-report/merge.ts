import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { fillSettledBlanks } from "./blanks.ts";
import { type CellPlace, cellAt, requestCell, sumOf } from "./cells.ts";
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  type Cell,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  type DisputeTable,
  type ProactiveTable,
  type RequestTable,
  type Unsure,
} from "./model.ts";
import { formDue, tableForms } from "./table-form.ts";

/** Where one number of a summed-up report came from 汇总来源. */
export interface CellProvenance extends CellPlace {
  value: Cell;
  from: { report: number; organ: string | null; file?: string; value: number }[];
  /** Positions of the reports whose cell is blank, uncertain or in a form that cannot tell. */
  missing: number[];
}

/**
 * Sums the tables of many organs' reports into one 汇总, with the source of every cell. A sum with missing parts is the sum
 * of the known ones and is named as uncertain; a cell that no report has is `null`. Prose is not summed.
 *
 * Basis: 条例第四十九条.
 */
export function mergeReports(
  reports: readonly AnnualReport[],
  forms: readonly AnnualReportForm[],
): { report: AnnualReport; provenance: CellProvenance[] } {
  const years = new Set(reports.map(({ year }) => year));
  const year = years.size === 1 ? [...years][0]! : null;
  const form = formDue(year, forms) ?? forms.at(-1)!;
  const settled = reports.map((report) =>
    fillSettledBlanks(report, forms.find(({ id }) => id === (tableForms(report).requests ?? report.form)) ?? form),
  );
  const provenance = placesOf(form).map((place) => sumAt(place, settled));
  return { report: reportOf(provenance, reports, form, year), provenance };
}

function placesOf(form: AnnualReportForm): CellPlace[] {
  return [
    ...form.proactive.flatMap(({ columns, rows }) =>
      rows.flatMap(({ id }): CellPlace[] =>
        columns.length === 1
          ? [{ table: "proactive", row: id }]
          : columns.map((column) => ({ table: "proactive", row: id, column: column.id })),
      ),
    ),
    ...form.requests.rows.flatMap(({ id }) =>
      APPLICANT_COLUMNS.map((column): CellPlace => ({ table: "requests", row: id, column })),
    ),
    ...DISPUTE_GROUPS.flatMap((row) => DISPUTE_RESULTS.map((column): CellPlace => ({ table: "disputes", row, column }))),
  ];
}

function sumAt(place: CellPlace, reports: readonly AnnualReport[]): CellProvenance {
  const from: CellProvenance["from"] = [];
  const missing: number[] = [];
  for (const [position, report] of reports.entries()) {
    const value = comparableCell(report, place);
    if (value === null) missing.push(position);
    else from.push({ report: position, organ: report.organ, ...(report.file ? { file: report.file } : {}), value });
  }
  const sum = from.reduce((total, { value }) => total + value, 0);
  // Amounts of money have decimals, and decimals do not add up exactly in binary.
  return { ...place, value: from.length === 0 ? null : Math.round(sum * 1e6) / 1e6, from, missing };
}

/** A cell as the due form counts it: the 2019 form has one row for （六）其他处理 where the 2021 form has three. */
function comparableCell(report: AnnualReport, place: CellPlace): Cell {
  const { table, row, column } = place;
  const rows = report.tables.requests;
  if (table === "requests" && rows && !(row in rows)) {
    if (row.startsWith("other.") && requestCell(report, "other", column as ApplicantColumn) === 0) return 0;
    const three = Object.keys(rows).filter((id) => id.startsWith("other."));
    if (row === "other" && three.length > 0) return sumOf(three.map((id) => requestCell(report, id, column as ApplicantColumn)));
    return null;
  }
  if (table === "proactive" && tableForms(report).proactive === "2019" && row === "charges") return null;
  return cellAt(report, place);
}

function reportOf(
  provenance: readonly CellProvenance[],
  reports: readonly AnnualReport[],
  form: AnnualReportForm,
  year: number | null,
): AnnualReport {
  const proactive: ProactiveTable = {};
  const requests: RequestTable = {};
  const disputes: DisputeTable = { reconsideration: [], direct: [], afterReconsideration: [] };
  const unsure: Unsure[] = [];
  for (const { table, row, column, value, missing } of provenance) {
    if (table === "requests") requests[row] = [...(requests[row] ?? []), value];
    else if (table === "disputes") disputes[row as keyof DisputeTable].push(value);
    else if (column === undefined) proactive[row] = value;
    else proactive[row] = { ...(proactive[row] as Record<string, Cell> | undefined), [column]: value };
    if (missing.length > 0 && value !== null)
      unsure.push({ table, row, ...(column ? { column } : {}), why: whyUnsure(missing, reports) });
  }
  return {
    organ: null,
    year,
    form: form.id,
    tables: { proactive, requests, disputes },
    sections: [],
    reading: { layout: "merged", unsure },
  };
}

function whyUnsure(missing: readonly number[], reports: readonly AnnualReport[]): string {
  const names = missing
    .slice(0, 3)
    .map((position) => reports[position]!.organ ?? reports[position]!.file ?? `第 ${position + 1} 份`);
  return `${missing.length} 份报告此格空白、不确定或者格式不同（${names.join("、")}${missing.length > 3 ? "等" : ""}），合计只含其余各份`;
}
