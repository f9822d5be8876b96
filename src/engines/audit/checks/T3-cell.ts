import { APPLICANT_COLUMNS } from "../../../domain/annual-report/model.ts";
import { cellFaults } from "../blank-cells.ts";
import type { Check } from "../check.ts";

/** A cell of table three 单元格 that is no count, or blank where 0 is due. */
export const requestCells: Check = {
  id: "T3-cell",
  title: "表三单元格不是数或者应填 0 而空白",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表三",
  run(subject) {
    const rows = Object.entries(subject.report.tables.requests ?? {});
    return cellFaults(
      subject,
      "requests",
      rows.flatMap(([row, cells]) =>
        APPLICANT_COLUMNS.map((column, position) => ({ row, column, value: cells[position] ?? null })),
      ),
    );
  },
};
