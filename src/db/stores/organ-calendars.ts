import type { Scope } from "../database.ts";

/** The holiday notices by which an organ's deadlines were last told, as plain data; undefined before the first time. */
export async function appliedNotices(scope: Scope, organId: number): Promise<unknown> {
  const row = await scope
    .selectFrom("organ_calendar")
    .select("notices")
    .where("organ_id", "=", organId)
    .forUpdate()
    .executeTakeFirst();
  return row?.notices;
}

export async function applyNotices(scope: Scope, organId: number, notices: unknown, at: Date): Promise<void> {
  const applied = { notices: JSON.stringify(notices), applied_at: at };
  await scope
    .insertInto("organ_calendar")
    .values({ organ_id: organId, ...applied })
    .onConflict((conflict) => conflict.column("organ_id").doUpdateSet(applied))
    .execute();
}
