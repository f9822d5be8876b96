import type { Office } from "../../actions/office.ts";
import {
  addRecipient,
  changeReminderSetting,
  readReminders,
  removeRecipient,
  tryRecipient,
} from "../../actions/reminders/recipients.ts";
import { none, type On } from "./implement.ts";

/** Reminders of deadlines: when, to whom, and what became of them. */
export function registerReminderRoutes(on: On, office: Office): void {
  on("reminders", ({ person, params }) => readReminders(office, person, params.organ));
  on("saveReminderSetting", ({ person, params, body }) => changeReminderSetting(office, person, params.organ, body).then(none));
  on("addRecipient", ({ person, params, body }) => addRecipient(office, person, params.organ, body).then(none));
  on("removeRecipient", ({ person, params }) => removeRecipient(office, person, params.organ, params.id).then(none));
  on("tryRecipient", async ({ person, params }) => ({ problem: await tryRecipient(office, person, params.organ, params.id) }));
}
