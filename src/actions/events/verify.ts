import type { Account } from "../../db/stores/accounts.ts";
import { countEvents, firstBrokenEvent } from "../../db/stores/events.ts";
import { type Office, perform } from "../office.ts";

/** Checks the organ's chain of events 核验事件链 from its beginning. */
export function verifyChain(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const firstBroken = await firstBrokenEvent(scope, organ.id);
    return { sound: firstBroken === null, firstBroken, events: await countEvents(scope, organ.id) };
  });
}
