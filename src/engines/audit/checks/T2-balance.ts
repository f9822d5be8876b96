import { proactiveCell } from "../../../domain/annual-report/cells.ts";
import { tableForms } from "../../../domain/annual-report/table-form.ts";
import type { Check, Fault } from "../check.ts";
import { labelOf } from "../table-words.ts";

/** What is in force 现行有效 follows from last year's number, what was issued and what was repealed. Clean-ups break it: a warning. */
export const inForceBalance: Check = {
  id: "T2-balance",
  title: "现行有效件数与上年数、制发数、废止数不符",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表二：上年现行有效 + 本年制发 − 本年废止 = 现行有效",
  run({ report, previous, form, year }) {
    if (!previous || !form || (year !== null && previous.year !== null && previous.year !== year - 1)) return [];
    if (tableForms(report).proactive !== "2021" || tableForms(previous).proactive !== "2021") return [];
    return ["rules", "normativeDocuments"].flatMap((row): Fault[] => {
      const [before, issued, repealed, now] = [
        proactiveCell(previous, row, "inForce"),
        proactiveCell(report, row, "issued"),
        proactiveCell(report, row, "repealed"),
        proactiveCell(report, row, "inForce"),
      ];
      if (before == null || issued == null || repealed == null || now == null || before + issued - repealed === now) return [];
      return [
        {
          severity: "warning",
          message: `${labelOf(form, "proactive", row)}：上年现行有效 ${before} + 本年制发 ${issued} − 本年废止 ${repealed} = ${before + issued - repealed}，报告写现行有效 ${now}`,
          where: { table: "proactive", row, column: "inForce" },
          expected: before + issued - repealed,
          actual: now,
          fix: "核对文件清单；因集中清理、统计口径变化造成的，在正文中说明。",
        },
      ];
    });
  },
};
