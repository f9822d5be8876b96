import { timeInChina } from "../../calendar/plain-date.ts";
import type { RequestLine } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import {
  forgetReminders,
  insertReminder,
  markTold,
  recipientsOf,
  type StoredReminder,
  settleReminder,
  takeReminder,
} from "../../db/stores/reminders.ts";
import { openNumbers, requestIds } from "../../db/stores/requests.ts";
import {
  isQuiet,
  isTold,
  levelOf,
  type RemindedCase,
  type ReminderLevel,
  reminderWords,
} from "../../domain/requests/reminder.ts";
import { atDesk, type Desk, type Office } from "../office.ts";
import { deadlinesOf } from "../requests/deadlines.ts";
import type { Destination } from "./messenger.ts";
import { destinationOf, settingOf } from "./recipients.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** After how many attempts a reminder is given up; the waits between them double from five minutes, ten hours in all. */
const ATTEMPTS = 8;
const FIRST_WAIT = 5 * MINUTE;
const KEPT_DAYS = 365;

/**
 * Makes the reminders that are due 生成提醒: one a recipient, of all cases that reached a level they were not told of.
 *
 * Nothing is made in quiet hours or on a day off; it is made when the office opens, from what is true then.
 *
 * @returns how many.
 */
export function makeReminders(office: Office, organ: Organ): Promise<number> {
  return atDesk(office, organ, "system", async (desk) => {
    const setting = await settingOf(desk);
    if (isOff(office, desk, setting)) return 0;
    const recipients = await recipientsOf(desk.scope, organ.id);
    if (recipients.length === 0) return 0;
    const cases = (await deadlinesOf(office, desk)).lines.flatMap((line) => reminded(line, setting.soonDays));
    const ids = await requestIds(
      desk.scope,
      organ.id,
      cases.map(({ number }) => number),
    );
    let made = 0;
    for (const recipient of recipients) {
      const wanted = cases.filter(({ level }) => isTold(recipient.level as ReminderLevel, level));
      const marks = wanted.map((one) => ({ requestId: ids.get(one.number) ?? 0, mark: markOf(one, desk.today) }));
      const untold = await markTold(desk.scope, organ.id, recipient.id, marks);
      const requests = wanted.filter(({ number }) => untold.has(ids.get(number) ?? 0));
      if (requests.length === 0) continue;
      await insertReminder(desk.scope, {
        organ_id: organ.id,
        recipient_id: recipient.id,
        requests: JSON.stringify(requests),
        made_at: desk.now,
        next_at: desk.now,
      });
      made += 1;
    }
    if (made > 0) await forgetReminders(desk.scope, organ.id, new Date(desk.now.getTime() - KEPT_DAYS * DAY));
    return made;
  });
}

/** Sends the next reminder that waits. @returns whether there was one. */
export async function sendReminder(office: Office, organ: Organ, consoleAddress?: string): Promise<boolean> {
  const taken = await atDesk(office, organ, "system", (desk) => take(office, desk));
  if (!taken) return false;
  const { reminder, destination, cases } = taken;
  const trouble = await deliver(office, organ, destination, cases, consoleAddress);
  await atDesk(office, organ, "system", async ({ scope, now, record }) => {
    if (trouble === undefined) {
      await settleReminder(scope, organ.id, reminder.id, { sent_at: now, problem: null, next_at: null });
      await record("organ", organ.id, "reminder-sent", { reminder: reminder.id, numbers: cases.map(({ number }) => number) });
      return;
    }
    const wait = FIRST_WAIT * 2 ** (reminder.attempts - 1);
    const over = reminder.attempts >= ATTEMPTS;
    await settleReminder(scope, organ.id, reminder.id, {
      problem: trouble.slice(0, 300),
      next_at: over ? null : new Date(now.getTime() + wait),
    });
    if (over) await record("organ", organ.id, "reminder-undelivered", { reminder: reminder.id });
  });
  return true;
}

/** Takes a reminder whose time has come; cases answered meanwhile are left out, and one about nothing else is dropped. */
async function take(
  office: Office,
  desk: Desk,
): Promise<{ reminder: StoredReminder; destination: Destination; cases: RemindedCase[] } | undefined> {
  const { scope, organ, now } = desk;
  if (isOff(office, desk, await settingOf(desk))) return undefined;
  for (;;) {
    const reminder = await takeReminder(scope, organ.id, now, new Date(now.getTime() + FIRST_WAIT));
    if (!reminder) return undefined;
    const told = reminder.requests as unknown as RemindedCase[];
    const ids = await requestIds(
      scope,
      organ.id,
      told.map(({ number }) => number),
    );
    const open = new Set((await openNumbers(scope, organ.id, [...ids.values()])).map(({ number }) => number));
    const cases = told.filter(({ number }) => open.has(number));
    const recipient = (await recipientsOf(scope, organ.id)).find(({ id }) => id === reminder.recipient_id);
    if (recipient && cases.length > 0) return { reminder, destination: destinationOf(office, organ.id, recipient), cases };
    await settleReminder(scope, organ.id, reminder.id, { problem: "送出以前已经答复", next_at: null });
  }
}

function deliver(
  office: Office,
  organ: Organ,
  destination: Destination,
  cases: readonly RemindedCase[],
  consoleAddress?: string,
): Promise<string | undefined> {
  const address = consoleAddress && `${consoleAddress}/${organ.code}/requests/deadlines`;
  return office.messenger
    .send(destination, {
      ...reminderWords(organ.shortName, cases, address),
      data: { organ: organ.code, requests: cases },
    })
    .then(
      () => undefined,
      (reason: Error) => reason.message,
    );
}

/** Nobody is told outside of the hours of the office, nor on a day off. Where no notice covers the day, weekdays count as worked. */
function isOff(
  { calendar }: Office,
  { now, today }: Desk,
  { quietFrom, quietTo }: { quietFrom: string; quietTo: string },
): boolean {
  return calendar.nextDayNotOff(today).due !== today || isQuiet(timeInChina(now), { from: quietFrom, to: quietTo });
}

function reminded({ number, dueOn, left, office }: RequestLine, soonDays: number): RemindedCase[] {
  const level = dueOn === null || left === null ? undefined : levelOf(left, soonDays);
  return level && dueOn !== null && left !== null ? [{ number, level, dueOn, left, office }] : [];
}

/** A level is told once, and again when the deadline moved; what is late is told every working day until it is answered. */
const markOf = ({ level, dueOn }: RemindedCase, today: string) => (level === "late" ? `late/${today}` : `${level}/${dueOn}`);
