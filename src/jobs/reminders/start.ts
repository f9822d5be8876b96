import { type Office, today } from "../../actions/office.ts";
import { makeReminders, sendReminder } from "../../actions/reminders/remind.ts";
import { allOrgans } from "../../db/stores/organs.ts";
import { type WorkingOff, workOff } from "../queue.ts";

const SECONDS = 60;

/** Looks every minute in every organ for deadlines to remind of 期限提醒, and sends what waits. */
export function startReminders(office: Office, publicAddress: string | undefined, trouble: (error: unknown) => void): WorkingOff {
  const step = async () => {
    for (const organ of await allOrgans(office.database, today(office))) {
      // The reminders of one organ do not wait for another's trouble.
      await remind(office, organ, publicAddress).catch(trouble);
    }
    return false;
  };
  return workOff(step, trouble, SECONDS);
}

async function remind(
  office: Office,
  organ: Awaited<ReturnType<typeof allOrgans>>[number],
  publicAddress?: string,
): Promise<void> {
  await makeReminders(office, organ);
  while (await sendReminder(office, organ, publicAddress && `${publicAddress}/console`));
}
