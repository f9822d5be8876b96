import { sql } from "kysely";
import type { Scope } from "../database.ts";

/** The sign-offs of a month that were the confidentiality review 保密审查, in their order. */
export function secrecySignOffs(scope: Scope, organId: number, month: string) {
  return scope
    .selectFrom("sign_off")
    .innerJoin("review_round", (join) =>
      join
        .onRef("review_round.organ_id", "=", "sign_off.organ_id")
        .onRef("review_round.document_id", "=", "sign_off.document_id")
        .onRef("review_round.edition", "=", "sign_off.edition")
        .onRef("review_round.round", "=", "sign_off.round"),
    )
    .innerJoin("edition", (join) =>
      join
        .onRef("edition.organ_id", "=", "sign_off.organ_id")
        .onRef("edition.document_id", "=", "sign_off.document_id")
        .onRef("edition.number", "=", "sign_off.edition"),
    )
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "sign_off.organ_id").onRef("document.id", "=", "sign_off.document_id"),
    )
    .innerJoin("account as signer", "signer.id", "sign_off.signed_by")
    .innerJoin("account as author", "author.id", "sign_off.drafted_by")
    .leftJoin("account as principal", "principal.id", "sign_off.acting_for")
    .where("sign_off.organ_id", "=", organId)
    .where(sql<boolean>`(review_round.stages -> (sign_off.stage - 1) ->> 'secrecy')::boolean`)
    .where(sql<boolean>`to_char(sign_off.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${month}`)
    .select(["edition.title", "edition.document_number", "edition.published_on", "document.index_number"])
    .select(["sign_off.passed", "sign_off.opinion", "sign_off.signed_at"])
    .select(["signer.name as reviewer", "author.name as drafter", "principal.name as principal"])
    .orderBy("sign_off.signed_at")
    .execute();
}

export async function withdrawnIn(scope: Scope, organId: number, month: string): Promise<number> {
  const { count } = await scope
    .selectFrom("withdrawal")
    .where("organ_id", "=", organId)
    .where(sql<boolean>`to_char(withdrawn_on, 'YYYY-MM') = ${month}`)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export function filingOf(scope: Scope, organId: number, month: string) {
  return scope
    .selectFrom("secrecy_filing")
    .innerJoin("account", "account.id", "secrecy_filing.filed_by")
    .where("secrecy_filing.organ_id", "=", organId)
    .where("secrecy_filing.month", "=", month)
    .select(["secrecy_filing.counts", "secrecy_filing.filed_at", "account.name as by"])
    .executeTakeFirst();
}

/** Files a month. @returns false when it had been filed before. */
export async function fileMonth(
  scope: Scope,
  organId: number,
  month: string,
  counts: object,
  by: number,
  at: Date,
): Promise<boolean> {
  const rows = await scope
    .insertInto("secrecy_filing")
    .values({ organ_id: organId, month, counts: JSON.stringify(counts), filed_by: by, filed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("month")
    .execute();
  return rows.length === 1;
}
