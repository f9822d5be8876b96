import type { Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { DismissalRow, MarkRow } from "../rows/documents.ts";
import type { EditionKey } from "./review.ts";

/** Findings of an edition that a person has dismissed with a reason 忽略并说明. */
export function dismissalsOf(scope: Scope, { organId, documentId, edition }: EditionKey) {
  return scope
    .selectFrom("dismissal")
    .innerJoin("account", "account.id", "dismissal.dismissed_by")
    .where("dismissal.organ_id", "=", organId)
    .where("dismissal.document_id", "=", documentId)
    .where("dismissal.edition", "=", edition)
    .select(["dismissal.fingerprint", "dismissal.check_id", "dismissal.reason", "account.name as by"])
    .execute();
}

export async function insertDismissal(scope: Scope, dismissal: Selectable<DismissalRow>): Promise<void> {
  await scope
    .insertInto("dismissal")
    .values(dismissal)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What reviewers marked at the word 批注, in the order of the text. */
export function marksOf(scope: Scope, { organId, documentId, edition }: EditionKey) {
  return scope
    .selectFrom("review_mark")
    .innerJoin("account", "account.id", "review_mark.marked_by")
    .where("review_mark.organ_id", "=", organId)
    .where("review_mark.document_id", "=", documentId)
    .where("review_mark.edition", "=", edition)
    .selectAll("review_mark")
    .select("account.name as by")
    .orderBy("review_mark.start")
    .execute();
}

export async function insertMark(scope: Scope, mark: Omit<Selectable<MarkRow>, "id">): Promise<void> {
  await scope.insertInto("review_mark").values(mark).execute();
}
