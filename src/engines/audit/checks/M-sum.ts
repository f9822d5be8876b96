import { cellAt } from "../../../domain/annual-report/cells.ts";
import { mergeReports } from "../../../domain/annual-report/merge.ts";
import type { Check, Fault } from "../check.ts";
import { labelOf, TABLE_NAMES } from "../table-words.ts";

/** A summed-up report 汇总 holds at least what the reports of the organs below hold, cell by cell. */
export const sumOfChildren: Check = {
  id: "M-sum",
  title: "汇总报告的数少于下级报告之和",
  basis: "条例第四十九条第二款：汇总公布本级政府信息公开工作年度报告",
  run({ report, children, forms, form }) {
    if (!children || children.length === 0 || !form) return [];
    const { provenance } = mergeReports(children, forms);
    return provenance.flatMap((place): Fault[] => {
      const { table, row, column, value, from } = place;
      const own = cellAt(report, place);
      if (value === null || own === null || own >= value) return [];
      const largest = [...from].sort((a, b) => b.value - a.value).slice(0, 3);
      return [
        {
          severity: "warning",
          message: `${TABLE_NAMES[table]}“${labelOf(form, table, row)}”${column ? `的“${labelOf(form, table, column)}”` : ""}是 ${own}，${from.length} 份下级报告之和是 ${value}（${largest
            .map((source) => `${source.organ ?? source.file ?? `第 ${source.report + 1} 份`} ${source.value}`)
            .join("、")}${from.length > 3 ? "等" : ""}）`,
          where: { table, row, ...(column ? { column } : {}) },
          expected: value,
          actual: own,
          fix: "逐份核对下级报告，补上漏汇总的机关。",
        },
      ];
    });
  },
};
