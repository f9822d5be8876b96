import type { Scope } from "../database.ts";
import type { EditionKey } from "./review.ts";

/** An emergency release 应急发布 of an edition, or none. */
export function emergencyOf(scope: Scope, { organId, documentId, edition }: EditionKey) {
  return scope
    .selectFrom("emergency_release")
    .innerJoin("account", "account.id", "emergency_release.released_by")
    .leftJoin("account as approver", "approver.id", "emergency_release.approved_by")
    .where("emergency_release.organ_id", "=", organId)
    .where("emergency_release.document_id", "=", documentId)
    .where("emergency_release.edition", "=", edition)
    .selectAll("emergency_release")
    .select(["account.name as releaser", "approver.name as approver"])
    .executeTakeFirst();
}

export async function insertEmergency(
  scope: Scope,
  { organId, documentId, edition }: EditionKey,
  release: { digest: string; draftedBy: number; by: number; reason: string; at: Date },
): Promise<void> {
  await scope
    .insertInto("emergency_release")
    .values({
      organ_id: organId,
      document_id: documentId,
      edition,
      digest: release.digest,
      drafted_by: release.draftedBy,
      released_by: release.by,
      reason: release.reason,
      released_at: release.at,
      approved_by: null,
      opinion: null,
      approved_at: null,
    })
    .execute();
}

export async function approveEmergency(
  scope: Scope,
  { organId, documentId, edition }: EditionKey,
  approval: { by: number; opinion: string; at: Date },
): Promise<void> {
  await scope
    .updateTable("emergency_release")
    .set({ approved_by: approval.by, opinion: approval.opinion, approved_at: approval.at })
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("edition", "=", edition)
    .execute();
}

/** Emergency releases that nobody has approved yet: they stay red 待补审. */
export function unapprovedEmergencies(scope: Scope, organId: number) {
  return scope
    .selectFrom("emergency_release")
    .innerJoin("edition", (join) =>
      join
        .onRef("edition.organ_id", "=", "emergency_release.organ_id")
        .onRef("edition.document_id", "=", "emergency_release.document_id")
        .onRef("edition.number", "=", "emergency_release.edition"),
    )
    .innerJoin("account", "account.id", "emergency_release.released_by")
    .where("emergency_release.organ_id", "=", organId)
    .where("emergency_release.approved_at", "is", null)
    .select([
      "emergency_release.document_id",
      "emergency_release.edition",
      "emergency_release.reason",
      "emergency_release.released_at",
      "edition.title",
      "account.name as releaser",
    ])
    .orderBy("emergency_release.released_at")
    .execute();
}
