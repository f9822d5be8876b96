import type { Check } from "../check.ts";
import { identityFaults } from "../identity-faults.ts";

/** The four results 结果 of a group against its total. */
export const disputeSum: Check = {
  id: "T4-sum",
  title: "四种结果之和不等于总计",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表四：行政复议、行政诉讼各组",
  run: (subject) => identityFaults(subject, "T4-sum"),
};
