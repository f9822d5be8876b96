import { requestCell } from "../../../domain/annual-report/cells.ts";
import { APPLICANT_COLUMNS } from "../../../domain/annual-report/model.ts";
import type { Check, Fault } from "../check.ts";
import { columnName } from "../table-words.ts";

/** What was carried out 结转下年度 of last year's table must be carried in 上年结转 this year. */
export const carriedOver: Check = {
  id: "T3-carry",
  title: "上年结转与上一年度报告的结转下年度不一致",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表三：上年结转即上一年度的结转下年度继续办理",
  run({ report, previous, requestsForm: form, year }) {
    if (!previous || !form || (year !== null && previous.year !== null && previous.year !== year - 1)) return [];
    return APPLICANT_COLUMNS.flatMap((column): Fault[] => {
      const then = requestCell(previous, "carried-out", column);
      const now = requestCell(report, "carried-in", column);
      if (then === null || now === null || then === now) return [];
      return [
        {
          severity: "error",
          message: `${columnName(form, column)}：上一年度报告结转下年度 ${then}，本年度报告上年结转 ${now}`,
          where: { table: "requests", row: "carried-in", column },
          expected: then,
          actual: now,
          fix: "核对上一年度报告；上年报告有误的，更正上年报告并在本年度第六部分说明。",
        },
      ];
    });
  },
};
