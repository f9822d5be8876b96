import type { Check } from "../check.ts";
import { identityFaults } from "../identity-faults.ts";

/** The outcome rows 办理结果 against their total, in every column. */
export const outcomeSum: Check = {
  id: "T3-outcome-sum",
  title: "各项办理结果之和不等于（七）总计",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表三：本年度办理结果各项与（七）总计",
  run: (subject) => identityFaults(subject, "T3-outcome-sum"),
};
