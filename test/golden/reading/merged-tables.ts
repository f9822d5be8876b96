import type { AnnualReport, FormId } from "../../../src/domain/annual-report/model.ts";
import { formOf, ORGAN, PROSE, YEAR } from "./made-up-report.ts";
import { printedRows } from "./print-layouts.ts";

/** A cell with the columns and rows it spans. */
export interface MergedCell {
  text: string;
  columns: number;
  rows: number;
}

export type MergedTable = MergedCell[][];
/** A report as a word processor holds it: paragraphs and tables in order. */
export type Part = string | MergedTable;

/** The made-up report with its tables as the official form merges them. */
export function partsOf(id: FormId, tables: AnnualReport["tables"], print: (cell: number | null) => string = String): Part[] {
  const [overview, proactive, requests, disputes, problems, others] = formOf(id).sections.map(({ heading }) => heading);
  const rows = printedRows(id, tables, print);
  return [
    ORGAN,
    `${YEAR}年政府信息公开工作年度报告`,
    PROSE.preamble,
    overview!,
    ...PROSE.overview,
    proactive!,
    proactiveTable(rows.proactive),
    requests!,
    requestTable(id, rows.requests),
    disputes!,
    disputeTable(rows.disputes),
    problems!,
    PROSE.problems,
    others!,
    PROSE.others,
  ];
}

const cell = (text: string, columns = 1, rows = 1): MergedCell => ({ text, columns, rows });

/** Every row fills four columns: its last cell is as wide as need be. */
const proactiveTable = (rows: string[][]): MergedTable =>
  rows.map((row) => row.map((text, i) => cell(text, i === row.length - 1 ? 4 - (row.length - 1) : 1)));

function requestTable(id: FormId, printed: string[][]): MergedTable {
  const { corner, applicants, organizations, columns, rows } = formOf(id).requests;
  const head = [
    [cell(corner, 3, 3), cell(applicants, 7)],
    [cell("自然人", 1, 2), cell(organizations, 5), cell("总计", 1, 2)],
    columns.slice(1, 6).map(({ label }) => cell(label)),
  ];
  const body = printed.slice(3).map((row, i) => {
    const { part, group } = rows[i]!;
    const labels = row.slice(0, -7);
    const spans = labels.map((label, k): MergedCell => {
      const isRow = k === labels.length - 1;
      if (isRow) return cell(label, part ? (group ? 1 : 2) : 3);
      return cell(label, 1, rows.filter((each) => (k === 0 && labels.length - 1 > Number(!!group) ? each.part : each.group === group)).length);
    });
    return [...spans, ...row.slice(-7).map((text) => cell(text))];
  });
  return [...head, ...body];
}

function disputeTable(rows: string[][]): MergedTable {
  const results = rows[2]!.slice(0, 5);
  return [
    [cell("行政复议", 5, 2), cell("行政诉讼", 10)],
    [cell("未经复议直接起诉", 5), cell("复议后起诉", 5)],
    [...results, ...results, ...results].map((text) => cell(text)),
    rows[3]!.map((text) => cell(text)),
  ];
}

/** The column at which each cell begins, merged cells from above counted. */
export function placed(table: MergedTable): (MergedCell & { row: number; column: number })[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((each) => {
      while (taken.has(`${row}/${column}`)) column++;
      const at = { ...each, row, column };
      for (let r = row; r < row + each.rows; r++) for (let c = column; c < column + each.columns; c++) taken.add(`${r}/${c}`);
      column += each.columns;
      return at;
    });
  });
}
