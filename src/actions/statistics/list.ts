import type { Statistic } from "../../contract/statistics.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { statisticsOfYear } from "../../db/stores/statistics.ts";
import { type Office, perform } from "../office.ts";

/** The batches of a year 表二数据, voided ones marked. */
export function listStatistics(office: Office, person: Account, organ: string, year: number): Promise<Statistic[]> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const rows = await statisticsOfYear(scope, organ.id, year);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      occurredOn: row.occurred_on,
      quantity: row.quantity,
      source: row.source,
      note: row.note,
      voided: row.voided_at !== null,
    }));
  });
}
