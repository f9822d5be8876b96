import type { Database } from "../../db/database.ts";
import { countEvents } from "../../db/stores/events.ts";
import { countRequests, type RequestFilter } from "../../db/stores/requests.ts";
import type { Desk, Office } from "../office.ts";

/** The totals of an organ as of its newest event. */
interface Known {
  sequence: number;
  totals: Map<string, number>;
}

const known = new WeakMap<Database, Map<number, Known>>();

/**
 * How many requests a filter finds. Whatever changes a request is an event of its organ, so a total holds until the next event:
 * leafing through the requests of many years counts them once, not once a page.
 */
export async function totalOf(office: Office, { scope, organ }: Desk, filter: RequestFilter): Promise<number> {
  const organs = known.get(office.database) ?? new Map<number, Known>();
  known.set(office.database, organs);
  // Asked for before counting: what is stored meanwhile can only make the total newer than it is said to be.
  const sequence = await countEvents(scope, organ.id);
  if (organs.get(organ.id)?.sequence !== sequence) organs.set(organ.id, { sequence, totals: new Map() });
  const { totals } = organs.get(organ.id)!;
  const key = JSON.stringify(filter);
  const total = totals.get(key) ?? (await countRequests(scope, organ.id, filter));
  totals.set(key, total);
  return total;
}
