import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";

/** The withdrawal 撤回 of a document, or none. */
export function withdrawalOf(scope: Scope, organId: number, documentId: number) {
  return scope
    .selectFrom("withdrawal")
    .innerJoin("account", "account.id", "withdrawal.withdrawn_by")
    .where("withdrawal.organ_id", "=", organId)
    .where("withdrawal.document_id", "=", documentId)
    .selectAll("withdrawal")
    .select("account.name as by")
    .executeTakeFirst();
}

export async function insertWithdrawal(
  scope: Scope,
  organId: number,
  documentId: number,
  withdrawal: { reason: string; by: number; on: PlainDate; at: Date },
): Promise<void> {
  await scope
    .insertInto("withdrawal")
    .values({
      organ_id: organId,
      document_id: documentId,
      reason: withdrawal.reason,
      withdrawn_by: withdrawal.by,
      withdrawn_on: withdrawal.on,
      withdrawn_at: withdrawal.at,
    })
    .execute();
}

/** Under an index number: the document that was withdrawn, for its tombstone 墓碑页. */
export function withdrawnDocument(scope: Scope, organId: number, indexNumber: string) {
  return scope
    .selectFrom("withdrawal")
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "withdrawal.organ_id").onRef("document.id", "=", "withdrawal.document_id"),
    )
    .innerJoin("edition", (join) =>
      join.onRef("edition.organ_id", "=", "document.organ_id").onRef("edition.document_id", "=", "document.id"),
    )
    .where("withdrawal.organ_id", "=", organId)
    .where("document.index_number", "=", indexNumber)
    .where("edition.published_on", "is not", null)
    .select([
      "document.index_number as indexNumber",
      "edition.title",
      "edition.document_number as documentNumber",
      "edition.published_on as publishedOn",
      "withdrawal.reason",
      "withdrawal.withdrawn_on as withdrawnOn",
    ])
    .orderBy("edition.number", "desc")
    .executeTakeFirst();
}
