import type { FeeLine } from "../../contract/fees.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { listFees as storedFees } from "../../db/stores/fees.ts";
import { stepsOf } from "../../db/stores/requests.ts";
import { noticeOf } from "../../domain/requests/case.ts";
import { paymentDeadline } from "../../domain/requests/deadline.ts";
import { type Office, perform } from "../office.ts";
import { caseOf, detailOf } from "../requests/facts.ts";

/** The fees of a year 信息处理费台账: noticed, due, paid, paid back, lapsed; and the three sums of section six. */
export function listFees(office: Office, person: Account, organ: string, year: number) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, today }) => {
    const rows = await storedFees(scope, organ.id, year);
    const steps = await stepsOf(
      scope,
      organ.id,
      rows.map(({ id }) => id),
    );
    const lines = rows.map((row): FeeLine => {
      const own = steps.get(row.id) ?? [];
      const { received } = noticeOf(caseOf({ received_on: "", unconfirmed: false }, null, own).steps, "chargeFee");
      const paid = own.find(({ kind }) => kind === "pay");
      const dueOn =
        received && received.occurredOn <= office.calendar.coveredThrough
          ? paymentDeadline(received.occurredOn, office.law, office.calendar).due
          : null;
      const lapsed = own.some(({ kind }) => kind === "lapsePayment");
      return {
        request: row.number,
        way: row.way,
        quantity: row.quantity,
        yuan: (row.detail as { yuan?: number }).yuan ?? 0,
        noticedOn: row.noticedOn,
        receivedOn: received?.occurredOn ?? null,
        dueOn,
        paidOn: paid?.occurred_on ?? null,
        paidYuan: paid ? (detailOf(paid).yuan ?? 0) : null,
        refundedOn: row.refundedOn,
        refundYuan: row.refundYuan,
        state: lapsed
          ? "lapsed"
          : row.refundedOn
            ? "refunded"
            : paid
              ? "paid"
              : dueOn !== null && today > dueOn
                ? "overdue"
                : "awaited",
      };
    });
    const paidYuan = lines.reduce((sum, line) => sum + (line.paidYuan ?? 0) - (line.refundYuan ?? 0), 0);
    return { lines, count: lines.length, yuan: lines.reduce((sum, { yuan }) => sum + yuan, 0), paidYuan };
  });
}
