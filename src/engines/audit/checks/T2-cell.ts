import type { Cell } from "../../../domain/annual-report/model.ts";
import { cellFaults, type PrintedCell } from "../blank-cells.ts";
import type { Check } from "../check.ts";

/** A cell of table two that is no number of its kind, or blank where 0 is due. */
export const proactiveCells: Check = {
  id: "T2-cell",
  title: "表二单元格不是数或者应填 0 而空白",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表二",
  run(subject) {
    const rows = Object.entries(subject.report.tables.proactive ?? {});
    return cellFaults(
      subject,
      "proactive",
      rows.flatMap(([row, value]): PrintedCell[] => {
        if (value === null || typeof value === "number") return [{ row, value, allows: allowance(row) }];
        return Object.entries(value).map(([column, cell]: [string, Cell]) => ({
          row,
          column,
          value: cell,
          allows: allowance(row, column),
        }));
      }),
    );
  },
};

function allowance(row: string, column?: string): PrintedCell["allows"] {
  if (column === "change") return "sign";
  return column === "amount" || (row === "charges" && column === undefined) ? "decimals" : undefined;
}
