import type { Cell, ProactiveTable } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { columnHead, type PrintedTable, rowHead, valueCell } from "./printed-table.ts";

const LABEL = "信息内容";
const WIDTH_IN_MM = 156;

/** Table two 主动公开政府信息情况: one block for each item of article 20, each with headings of its own. Basis: 年度报告格式 第二部分. */
export function proactiveTable(form: AnnualReportForm, caption: string, table: ProactiveTable): PrintedTable {
  const grid = form.proactive.map(({ columns }) => columns.length).reduce(leastCommonMultiple);
  const label = WIDTH_IN_MM / (Math.max(...form.proactive.map(({ columns }) => columns.length)) + 1);
  return {
    id: "proactive",
    caption,
    widths: [label, ...Array.from({ length: grid }, () => (WIDTH_IN_MM - label) / grid)],
    head: [],
    blocks: form.proactive.map(({ heading, columns, rows }) => {
      const width = grid / columns.length;
      return [
        [columnHead(heading, grid + 1)],
        [columnHead(LABEL), ...columns.map(({ label }) => columnHead(label, width))],
        ...rows.map((row) => [
          rowHead(row.label),
          ...columns.map(({ id }) => valueCell(`proactive/${row.id}/${id}`, proactiveCell(table, row.id, id), width)),
        ]),
      ];
    }),
    sums: new Map(),
  };
}

/** A row with one column is a plain cell in the model, the others are cells by column. */
function proactiveCell(table: ProactiveTable, row: string, column: string): Cell | undefined {
  const found = table[row];
  return found !== null && typeof found === "object" ? found[column] : found;
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}
