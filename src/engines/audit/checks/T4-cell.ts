import { DISPUTE_GROUPS, DISPUTE_RESULTS } from "../../../domain/annual-report/model.ts";
import { cellFaults } from "../blank-cells.ts";
import type { Check } from "../check.ts";

/** A cell of table four that is no count, or blank where 0 is due. */
export const disputeCells: Check = {
  id: "T4-cell",
  title: "表四单元格不是数或者应填 0 而空白",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表四",
  run(subject) {
    const { disputes } = subject.report.tables;
    if (!disputes) return [];
    const cells = DISPUTE_GROUPS.flatMap((row) =>
      DISPUTE_RESULTS.map((column, position) => ({ row, column, value: disputes[row]?.[position] ?? null })),
    );
    return cellFaults(subject, "disputes", cells);
  },
};
