import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  type Cell,
  DISPUTE_RESULTS,
  type DisputeGroup,
  type DisputeResult,
} from "./model.ts";

/** A cell of table three 收到和处理申请. A cell that the reader was not sure of counts as unknown. */
export function requestCell(report: AnnualReport, row: string, column: ApplicantColumn): Cell {
  if (isUnsure(report, "requests", row, column)) return null;
  return report.tables.requests?.[row]?.[APPLICANT_COLUMNS.indexOf(column)] ?? null;
}

/** A cell of table four 行政复议、行政诉讼. */
export function disputeCell(report: AnnualReport, group: DisputeGroup, result: DisputeResult): Cell {
  if (isUnsure(report, "disputes", group, result)) return null;
  return report.tables.disputes?.[group]?.[DISPUTE_RESULTS.indexOf(result)] ?? null;
}

/** A cell of table two 主动公开; rows with a single column need no column. */
export function proactiveCell(report: AnnualReport, row: string, column?: string): Cell {
  if (isUnsure(report, "proactive", row, column)) return null;
  const value = report.tables.proactive?.[row];
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  return column === undefined ? (value.decisions ?? value.amount ?? null) : (value[column] ?? null);
}

/** The sum, or `null` as soon as one cell is unknown: blank is not zero. */
export function sumOf(cells: readonly Cell[]): Cell {
  let sum = 0;
  for (const cell of cells) {
    if (cell === null) return null;
    sum += cell;
  }
  return sum;
}

/** Whether the reader named this cell, its row, its column or its whole table as uncertain. */
export function isUnsure(report: AnnualReport, table: string, row?: string, column?: string): boolean {
  return report.reading.unsure.some(
    (doubt) =>
      doubt.table === table &&
      (doubt.row === undefined || doubt.row === row) &&
      (doubt.column === undefined || column === undefined || doubt.column === column),
  );
}

/** Names one cell of a report. Rows of table two with a single number have no column. */
export interface CellPlace {
  table: "proactive" | "requests" | "disputes";
  row: string;
  column?: string;
}

/** The cell at a place, whichever table it is in; `null` when blank, absent or uncertain. */
export function cellAt(report: AnnualReport, { table, row, column }: CellPlace): Cell {
  if (table === "proactive") return proactiveCell(report, row, column);
  if (table === "requests") return requestCell(report, row, column as ApplicantColumn);
  return disputeCell(report, row as DisputeGroup, column as DisputeResult);
}
