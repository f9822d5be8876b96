import * as z from "zod";
import { REMINDER_LEVELS, type ReminderLevel } from "../domain/requests/reminder.ts";
import { oneOf, optional, required } from "./fields.ts";

const LEVELS = Object.keys(REMINDER_LEVELS) as [ReminderLevel, ...ReminderLevel[]];
const time = (label: string) =>
  required(label, 5).refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), `${label}须写作 08:30 这样的时刻`);

/** Tried, not asked for: older browsers have no way to ask. */
function isWebAddress(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** When reminders are sent 提醒时间. */
export const ReminderSettingInput = z.object({
  soonDays: z.coerce
    .number({ error: "提前几个工作日须是 1 至 10 的整数" })
    .int("提前几个工作日须是 1 至 10 的整数")
    .min(1, "提前几个工作日须是 1 至 10 的整数")
    .max(10, "提前几个工作日须是 1 至 10 的整数"),
  quietFrom: time("免打扰的起始时刻"),
  quietTo: time("免打扰的结束时刻"),
});
export type ReminderSettingInput = z.infer<typeof ReminderSettingInput>;

/** Who is told, how, and from which level on. */
export const RecipientInput = z
  .object({
    channel: oneOf("提醒方式", ["mail", "webhook"]),
    address: required("地址", 500),
    secret: optional("签名密钥"),
    level: oneOf("从哪一级起告知", LEVELS),
  })
  .superRefine(({ channel, address }, context) => {
    const wrong =
      channel === "mail"
        ? !z.email().safeParse(address).success && "邮箱地址写作 name@example.gov.cn"
        : !isWebAddress(address) && "回调地址须以 https:// 或者 http:// 开头";
    if (wrong) context.addIssue({ code: "custom", path: ["address"], message: wrong });
  });
export type RecipientInput = z.infer<typeof RecipientInput>;

export const RecipientLine = z.object({
  id: z.number(),
  channel: z.enum(["mail", "webhook"]),
  /** Enough of the address to tell it from others. */
  address: z.string(),
  level: z.enum(LEVELS),
  addedOn: z.string(),
});
export type RecipientLine = z.infer<typeof RecipientLine>;

/** A reminder that was made: to whom, of how many cases, and what became of it. */
export const ReminderLine = z.object({
  id: z.number(),
  madeAt: z.string(),
  address: z.string(),
  numbers: z.array(z.string()),
  state: z.enum(["sent", "waiting", "given-up"]),
  problem: z.string().nullable(),
});
export type ReminderLine = z.infer<typeof ReminderLine>;

export const Reminders = z.object({
  setting: ReminderSettingInput,
  /** Whether the server has been told by which mail server to send. */
  mailReady: z.boolean(),
  recipients: z.array(RecipientLine),
  newest: z.array(ReminderLine),
});
export type Reminders = z.infer<typeof Reminders>;

/** How a try went: `null` when it arrived, else why not. */
export const Tried = z.object({ problem: z.string().nullable() });
