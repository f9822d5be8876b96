import * as z from "zod";
import { type Endpoint, nothing, organ } from "../endpoint.ts";
import { RecipientInput, ReminderSettingInput, Reminders, Tried } from "../reminders.ts";

const recipient = organ.extend({ id: z.coerce.number().int().positive() });

export const REMINDER_ENDPOINTS = {
  reminders: {
    method: "GET",
    path: "/organs/:organ/reminders",
    summary: "期限提醒：时间、收件人、最近的提醒",
    params: organ,
    answer: Reminders,
  },
  saveReminderSetting: {
    method: "PUT",
    path: "/organs/:organ/reminders",
    summary: "保存提醒时间",
    params: organ,
    body: ReminderSettingInput,
    answer: nothing,
  },
  addRecipient: {
    method: "POST",
    path: "/organs/:organ/reminders/recipients",
    summary: "增加一个收件人",
    params: organ,
    body: RecipientInput,
    answer: nothing,
  },
  removeRecipient: {
    method: "DELETE",
    path: "/organs/:organ/reminders/recipients/:id",
    summary: "移除一个收件人",
    params: recipient,
    answer: nothing,
  },
  tryRecipient: {
    method: "POST",
    path: "/organs/:organ/reminders/recipients/:id/try",
    summary: "向一个收件人试发",
    params: recipient,
    answer: Tried,
  },
} as const satisfies Record<string, Endpoint>;
