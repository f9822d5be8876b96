import type { Scope } from "../database.ts";

/** A finding that the collecting organ lets stand 忽略, and why. */
export interface Dismissal {
  fingerprint: string;
  reason: string;
  by: string;
  at: Date;
}

/** What is dismissed in an organ's report of a year. */
export function dismissalsOf(scope: Scope, organId: number, submitterId: number, year: number): Promise<Dismissal[]> {
  return scope
    .selectFrom("finding_dismissal")
    .innerJoin("account", "account.id", "finding_dismissal.dismissed_by")
    .select(["fingerprint", "reason", "account.name as by", "dismissed_at as at"])
    .where("organ_id", "=", organId)
    .where("submitter_id", "=", submitterId)
    .where("year", "=", year)
    .where("restored_at", "is", null)
    .execute();
}

export async function dismissFinding(
  scope: Scope,
  key: { organ_id: number; submitter_id: number; year: number; fingerprint: string },
  { reason, by, at }: { reason: string; by: number; at: Date },
): Promise<void> {
  const values = { reason, dismissed_by: by, dismissed_at: at, restored_at: null };
  await scope
    .insertInto("finding_dismissal")
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(["organ_id", "submitter_id", "year", "fingerprint"]).doUpdateSet(values))
    .execute();
}

/** Takes a dismissal back. @returns whether there was one. */
export async function restoreFinding(
  scope: Scope,
  key: { organ_id: number; submitter_id: number; year: number; fingerprint: string },
  at: Date,
): Promise<boolean> {
  const row = await scope
    .updateTable("finding_dismissal")
    .set({ restored_at: at })
    .where("organ_id", "=", key.organ_id)
    .where("submitter_id", "=", key.submitter_id)
    .where("year", "=", key.year)
    .where("fingerprint", "=", key.fingerprint)
    .where("restored_at", "is", null)
    .returning("fingerprint")
    .executeTakeFirst();
  return row !== undefined;
}
