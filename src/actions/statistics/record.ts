import type { NewStatistic } from "../../contract/statistics.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertStatistic } from "../../db/stores/statistics.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Records a batch of licensing, penalty or compulsion decisions, or of charges, for table two. @returns its id. */
export function recordStatistic(office: Office, person: Account, organ: string, input: NewStatistic): Promise<number> {
  return perform(office, person, organ, "statistic.record", async ({ scope, organ, today, now, record }) => {
    if (input.occurredOn > today) throw new Refusal("invalid", {}, { occurredOn: "发生日期不能晚于今天" });
    const id = await insertStatistic(scope, {
      organ_id: organ.id,
      kind: input.kind,
      occurred_on: input.occurredOn,
      quantity: input.quantity,
      source: input.source,
      note: input.note,
      recorded_by: person.id,
      recorded_at: now,
      voided_at: null,
    });
    await record("statistic", id, "statistic-recorded", {
      kind: input.kind,
      occurredOn: input.occurredOn,
      quantity: input.quantity,
    });
    return id;
  });
}
