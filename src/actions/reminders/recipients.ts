import { dayInChina } from "../../calendar/plain-date.ts";
import type { RecipientInput, ReminderLine, ReminderSettingInput, Reminders } from "../../contract/reminders.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  deleteRecipient,
  insertRecipient,
  newestReminders,
  recipientsOf,
  reminderSetting,
  type StoredRecipient,
  type StoredReminder,
  saveReminderSetting,
} from "../../db/stores/reminders.ts";
import type { RemindedCase, ReminderLevel } from "../../domain/requests/reminder.ts";
import { seal, unseal } from "../../storage/sealing.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import type { Destination } from "./messenger.ts";

const SHOWN = 20;
const MOST_RECIPIENTS = 50;
/** What holds until an office says otherwise: three working days' notice, nothing outside office hours. */
const UNSET: ReminderSettingInput = { soonDays: 3, quietFrom: "18:00", quietTo: "08:30" };

/** The reminders of an organ 期限提醒. Addresses are shown so far as to tell one from another. */
export function readReminders(office: Office, person: Account, organ: string): Promise<Reminders> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const recipients = await recipientsOf(desk.scope, desk.organ.id);
    const shown = new Map(recipients.map((one) => [one.id, shownAddress(destinationOf(office, desk.organ.id, one))]));
    return {
      setting: await settingOf(desk),
      mailReady: office.messenger.mailReady,
      recipients: recipients.map((one) => ({
        id: one.id,
        channel: destinationOf(office, desk.organ.id, one).channel,
        address: shown.get(one.id) ?? "",
        level: one.level as ReminderLevel,
        addedOn: dayInChina(one.added_at),
      })),
      newest: (await newestReminders(desk.scope, desk.organ.id, SHOWN)).map((one) =>
        line(one, shown.get(one.recipient_id) ?? ""),
      ),
    };
  });
}

export async function settingOf({ scope, organ }: Desk): Promise<ReminderSettingInput> {
  const row = await reminderSetting(scope, organ.id);
  return row ? { soonDays: row.soon_days, quietFrom: row.quiet_from, quietTo: row.quiet_to } : UNSET;
}

export function changeReminderSetting(
  office: Office,
  person: Account,
  organ: string,
  setting: ReminderSettingInput,
): Promise<void> {
  return perform(office, person, organ, "organ.edit", async ({ scope, organ, now, record }) => {
    const { soonDays, quietFrom, quietTo } = setting;
    await saveReminderSetting(scope, {
      organ_id: organ.id,
      soon_days: soonDays,
      quiet_from: quietFrom,
      quiet_to: quietTo,
      changed_by: person.id,
      changed_at: now,
    });
    await record("organ", organ.id, "reminders-set", { ...setting });
  });
}

/** Adds somebody who is told. The address is sealed: it is a person's, or a secret. */
export function addRecipient(office: Office, person: Account, organ: string, input: RecipientInput): Promise<void> {
  return perform(office, person, organ, "organ.edit", async ({ scope, organ, now, record }) => {
    const { level, ...destination } = input;
    const there = await recipientsOf(scope, organ.id);
    if (there.length >= MOST_RECIPIENTS)
      throw new Refusal("invalid", {}, { address: `最多 ${MOST_RECIPIENTS} 个收件人，请先移除不用的` });
    const known = there.some((one) => {
      const { channel, address } = destinationOf(office, organ.id, one);
      return channel === destination.channel && address === destination.address;
    });
    if (known) throw new Refusal("invalid", {}, { address: "这个地址已经在收件人里；要改级别，请先移除再增加" });
    const { sealed, sealedKey } = seal(destination satisfies Destination, label(organ.id), office.key);
    await insertRecipient(scope, {
      organ_id: organ.id,
      level,
      sealed,
      sealed_key: sealedKey,
      added_by: person.id,
      added_at: now,
    });
    await record("organ", organ.id, "reminder-recipient-added", { channel: destination.channel, level });
  });
}

export function removeRecipient(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "organ.edit", async ({ scope, organ, record }) => {
    if (!(await deleteRecipient(scope, organ.id, id))) throw new Refusal("not-found");
    await record("organ", organ.id, "reminder-recipient-removed");
  });
}

/** Sends somebody a message that says only that it is a try 试发. @returns why it did not arrive, or nothing. */
export async function tryRecipient(office: Office, person: Account, organ: string, id: number): Promise<string | null> {
  const { destination, name } = await perform(office, person, organ, "organ.edit", async ({ scope, organ }) => {
    const recipient = (await recipientsOf(scope, organ.id)).find((one) => one.id === id);
    if (!recipient) throw new Refusal("not-found");
    return { destination: destinationOf(office, organ.id, recipient), name: organ.shortName };
  });
  // Outside of the transaction: a slow mail server must not hold a connection to the database.
  return office.messenger
    .send(destination, {
      subject: `${name}依申请公开：试发一条提醒`,
      text: `${name}把您列为依申请公开期限提醒的收件人。收到这一条，说明提醒能送到。`,
      data: { organ, requests: [] },
    })
    .then(
      () => null,
      (reason: Error) => reason.message,
    );
}

export function destinationOf(office: Office, organId: number, { sealed, sealed_key }: StoredRecipient): Destination {
  return unseal({ sealed, sealedKey: sealed_key }, label(organId), office.key) as Destination;
}

const label = (organId: number) => `reminder/${organId}`;

/** `l***@example.gov.cn`; of a webhook, whose path is often its secret, the host. */
const shownAddress = ({ channel, address }: Destination): string =>
  channel === "mail" ? address.replace(/^(.)[^@]*/, "$1***") : `${new URL(address).host}/…`;

function line({ id, made_at, requests, sent_at, next_at, problem }: StoredReminder, address: string): ReminderLine {
  return {
    id,
    madeAt: made_at.toISOString(),
    address,
    numbers: (requests as unknown as RemindedCase[]).map(({ number }) => number),
    state: sent_at ? "sent" : next_at ? "waiting" : "given-up",
    problem,
  };
}
