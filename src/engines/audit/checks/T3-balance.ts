import type { Check } from "../check.ts";
import { identityFaults } from "../identity-faults.ts";

/** Received and carried in 新收、上年结转 against decided and carried out 总计、结转下年度, in every column. */
export const requestBalance: Check = {
  id: "T3-balance",
  title: "本年新收与上年结转之和不等于办理结果总计与结转下年度之和",
  basis: "年度报告格式（国办公开办函〔2021〕30号）表三：第一项加第二项之和，等于第三项加第四项之和",
  run: (subject) => identityFaults(subject, "T3-balance"),
};
