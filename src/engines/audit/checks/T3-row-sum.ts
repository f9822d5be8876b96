import type { Check } from "../check.ts";
import { identityFaults } from "../identity-faults.ts";

/** The six kinds of applicant 申请人 against the row's total. */
export const rowSum: Check = {
  id: "T3-row-sum",
  title: "各类申请人之和不等于总计",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表三：各类申请人与总计列",
  run: (subject) => identityFaults(subject, "T3-row-sum"),
};
