import { disputeCell } from "../../../domain/annual-report/cells.ts";
import { DISPUTE_GROUPS } from "../../../domain/annual-report/model.ts";
import type { Check, Fault } from "../check.ts";
import { labelOf } from "../table-words.ts";

/** Cases pending 尚未审结 last year must turn up again, decided or still pending. */
export const pendingCases: Check = {
  id: "T4-pending",
  title: "上年尚未审结的案件本年没有下落",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表四：上年尚未审结的，本年应有结果或者仍未审结",
  run({ report, previous, form, year }) {
    if (!previous || !form || (year !== null && previous.year !== null && previous.year !== year - 1)) return [];
    return DISPUTE_GROUPS.flatMap((group): Fault[] => {
      const pending = disputeCell(previous, group, "pending");
      const total = disputeCell(report, group, "total");
      if (pending === null || total === null || total >= pending) return [];
      return [
        {
          severity: "warning",
          message: `${labelOf(form, "disputes", group)}：上一年度尚未审结 ${pending} 件，本年度总计只有 ${total} 件`,
          where: { table: "disputes", row: group, column: "total" },
          expected: pending,
          actual: total,
          fix: "查明上年未结案件的结果，补入本年度表四。",
        },
      ];
    });
  },
};
