import type { Insertable, Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { FeeNoticeRow } from "../rows/letters.ts";

/** A notice of a fee 收费通知 with its payment and refund. */
export type StoredFee = Selectable<FeeNoticeRow>;

export function feeOf(scope: Scope, organId: number, requestId: number): Promise<StoredFee | undefined> {
  return scope
    .selectFrom("fee_notice")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .executeTakeFirst();
}

/** The fee notices issued in a year, newest first, with the steps of their cases in which they were told, served and paid. */
export function listFees(scope: Scope, organId: number, year: number) {
  return scope
    .selectFrom("request_step")
    .innerJoin("request", (join) =>
      join.onRef("request.organ_id", "=", "request_step.organ_id").onRef("request.id", "=", "request_step.request_id"),
    )
    .leftJoin("fee_notice", (join) =>
      join
        .onRef("fee_notice.organ_id", "=", "request_step.organ_id")
        .onRef("fee_notice.request_id", "=", "request_step.request_id"),
    )
    .select(["request.id", "request.number", "request_step.occurred_on as noticedOn", "request_step.detail"])
    .select(["way", "quantity", "refunded_on as refundedOn", "refund_yuan as refundYuan", "refund_note as refundNote"])
    .where("request_step.organ_id", "=", organId)
    .where("request_step.kind", "=", "chargeFee")
    .where("request_step.occurred_on", ">=", `${year}-01-01`)
    .where("request_step.occurred_on", "<=", `${year}-12-31`)
    .orderBy("request_step.occurred_on", "desc")
    .orderBy("request.id", "desc")
    .execute();
}

/** What was paid back in a year, in yuan. */
export async function refundsOfYear(scope: Scope, organId: number, year: number): Promise<number> {
  const { sum } = await scope
    .selectFrom("fee_notice")
    .select(({ fn }) => fn.sum<number | null>("refund_yuan").as("sum"))
    .where("organ_id", "=", organId)
    .where("refunded_on", ">=", `${year}-01-01`)
    .where("refunded_on", "<=", `${year}-12-31`)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

export async function insertFee(scope: Scope, fee: Insertable<FeeNoticeRow>): Promise<void> {
  await scope.insertInto("fee_notice").values(fee).execute();
}

export async function changeFee(scope: Scope, organId: number, requestId: number, change: Partial<StoredFee>): Promise<void> {
  await scope.updateTable("fee_notice").set(change).where("organ_id", "=", organId).where("request_id", "=", requestId).execute();
}
