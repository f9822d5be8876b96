import type { Refund } from "../../contract/fees.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { changeFee, feeOf } from "../../db/stores/fees.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { takeFile } from "../requests/case-file.ts";
import { detailOf } from "../requests/facts.ts";

/** Records that a fee was paid back 退费: no more than was paid, and why. */
export function refundFee(office: Office, person: Account, organ: string, number: string, input: Refund): Promise<void> {
  return perform(office, person, organ, "fee.record", async (desk) => {
    const { request, steps } = await takeFile(desk, number);
    const fee = await feeOf(desk.scope, desk.organ.id, request.id);
    const paid = steps.find(({ kind }) => kind === "pay");
    if (!fee || !paid) throw new Refusal("invalid", {}, { refundedOn: "这件申请没有缴过费" });
    const most = detailOf(paid).yuan ?? 0;
    if (fee.refunded_on) throw new Refusal("invalid", {}, { refundedOn: `已于${fee.refunded_on}退费` });
    if (input.yuan > most || input.yuan <= 0)
      throw new Refusal("invalid", {}, { yuan: `退费须大于 0，且不超过实缴的 ${most} 元` });
    if (input.refundedOn < paid.occurred_on || input.refundedOn > desk.today)
      throw new Refusal("invalid", {}, { refundedOn: `退费日期须在缴费之日 ${paid.occurred_on} 至今天之间` });
    await changeFee(desk.scope, desk.organ.id, request.id, {
      refunded_on: input.refundedOn,
      refund_yuan: input.yuan,
      refund_note: input.note,
    });
    await desk.record("request", request.id, "fee-refunded", { yuan: input.yuan, refundedOn: input.refundedOn });
  });
}
