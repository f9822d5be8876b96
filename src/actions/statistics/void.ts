import type { Account } from "../../db/stores/accounts.ts";
import { statisticExists, voidStatistic as storeVoid } from "../../db/stores/statistics.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Voids a batch that was wrong 作废. The row stays and no longer counts; the right figure is recorded as a batch of its own. */
export function voidStatistic(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "statistic.record", async ({ scope, organ, now, record }) => {
    if (!(await statisticExists(scope, organ.id, id))) throw new Refusal("not-found");
    if (!(await storeVoid(scope, organ.id, id, now))) throw new Refusal("already-voided");
    await record("statistic", id, "statistic-voided");
  });
}
