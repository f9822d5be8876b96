import { type Insertable, type Selectable, sql } from "kysely";
import type { Scope } from "../database.ts";
import type { ReminderTables } from "../rows/reminders.ts";

export type StoredRecipient = Selectable<ReminderTables["reminder_recipient"]>;
export type StoredReminder = Selectable<ReminderTables["reminder"]>;
export type ReminderSetting = Selectable<ReminderTables["reminder_setting"]>;

export function reminderSetting(scope: Scope, organId: number): Promise<ReminderSetting | undefined> {
  return scope.selectFrom("reminder_setting").selectAll().where("organ_id", "=", organId).executeTakeFirst();
}

export async function saveReminderSetting(scope: Scope, setting: ReminderSetting): Promise<void> {
  const { organ_id, ...rest } = setting;
  await scope
    .insertInto("reminder_setting")
    .values(setting)
    .onConflict((conflict) => conflict.column("organ_id").doUpdateSet(rest))
    .execute();
}

export function recipientsOf(scope: Scope, organId: number): Promise<StoredRecipient[]> {
  return scope.selectFrom("reminder_recipient").selectAll().where("organ_id", "=", organId).orderBy("id").execute();
}

export async function insertRecipient(scope: Scope, recipient: Insertable<ReminderTables["reminder_recipient"]>): Promise<void> {
  await scope.insertInto("reminder_recipient").values(recipient).execute();
}

/** Takes a recipient off, with what waits for them. @returns whether there was one. */
export async function deleteRecipient(scope: Scope, organId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await scope
    .deleteFrom("reminder_recipient")
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Marks what a recipient is told. @returns the requests not told under that mark before. */
export async function markTold(
  scope: Scope,
  organId: number,
  recipientId: number,
  marks: readonly { requestId: number; mark: string }[],
): Promise<Set<number>> {
  if (marks.length === 0) return new Set();
  const rows = await scope
    .insertInto("reminder_told")
    .values(marks.map(({ requestId, mark }) => ({ organ_id: organId, recipient_id: recipientId, request_id: requestId, mark })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("request_id")
    .execute();
  return new Set(rows.map(({ request_id }) => request_id));
}

export async function insertReminder(
  scope: Scope,
  reminder: { organ_id: number; recipient_id: number; requests: string; made_at: Date; next_at: Date },
): Promise<void> {
  await scope.insertInto("reminder").values(reminder).execute();
}

/** Takes the next reminder to send and puts its next attempt off, so that no second process sends it meanwhile. */
export async function takeReminder(scope: Scope, organId: number, now: Date, again: Date): Promise<StoredReminder | undefined> {
  return scope
    .updateTable("reminder")
    .set({ next_at: again, attempts: sql`attempts + 1` })
    .where("organ_id", "=", organId)
    .where("id", "=", (from) =>
      from
        .selectFrom("reminder")
        .select("id")
        .where("organ_id", "=", organId)
        .where("next_at", "<=", now)
        .orderBy("next_at")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

export async function settleReminder(
  scope: Scope,
  organId: number,
  id: number,
  result: { sent_at?: Date; problem: string | null; next_at: Date | null },
): Promise<void> {
  await scope.updateTable("reminder").set(result).where("organ_id", "=", organId).where("id", "=", id).execute();
}

/** The newest reminders. */
export function newestReminders(scope: Scope, organId: number, limit: number): Promise<StoredReminder[]> {
  return scope
    .selectFrom("reminder")
    .selectAll()
    .where("organ_id", "=", organId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Forgets what was made before a moment: a year's reminders prove nothing that the events do not. */
export async function forgetReminders(scope: Scope, organId: number, before: Date): Promise<void> {
  await scope.deleteFrom("reminder").where("organ_id", "=", organId).where("made_at", "<", before).execute();
}
