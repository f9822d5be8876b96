import type { Basis } from "../../law/basis.ts";

const basis: readonly Basis[] = [{ instrument: "ogi-regulations", article: 41 }];

/**
 * How a request to correct one's own record ends 更正申请的办理结果. It is no request for disclosure and counts in no table of the report.
 *
 * Basis: 条例 art. 41.
 */
export const CORRECTION_RESULTS = {
  corrected: { label: "已经更正", basis, answer: "更正了什么，怎样告知的" },
  forwarded: { label: "转送有权更正的机关", basis, answer: "转送哪个机关，何时转送" },
  told: { label: "告知向有权更正的机关提出", basis, answer: "有权更正的机关名称和联系方式" },
  refused: { label: "不予更正", basis, answer: "审核属实与否，不予更正的理由" },
} as const;
export type CorrectionResult = keyof typeof CORRECTION_RESULTS;
export const CORRECTION_RESULT_IDS = Object.keys(CORRECTION_RESULTS) as [CorrectionResult, ...CorrectionResult[]];
