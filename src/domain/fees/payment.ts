import type { CaseStep } from "../requests/case.ts";
import { noticeOf } from "../requests/case.ts";

/** What stands against this payment 缴费, by field: a sum that is not the notice's has to be explained. */
export function paymentFaults(
  steps: readonly CaseStep[],
  { yuan, note }: { yuan: number | null; note: string },
): Record<string, string> {
  const noticed = noticeOf(steps, "chargeFee").sent?.detail.yuan;
  if (yuan === null || noticed === undefined || yuan === noticed || note.trim() !== "") return {};
  return { yuan: `收费通知为 ${noticed} 元，实缴 ${yuan} 元，不一致的须在说明中写明原因` };
}
