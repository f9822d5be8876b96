import { sql } from "kysely";
import type { Scope } from "../database.ts";

/**
 * The next serial number 流水号 of a series in a year, from 1.
 *
 * The counter row is locked until the transaction ends, so two clerks never get the same number, and a number is
 * used up only when the record that bears it is stored.
 */
export async function nextSerial(scope: Scope, organId: number, series: string, year: number): Promise<number> {
  const row = await scope
    .insertInto("counter")
    .values({ organ_id: organId, series, year, last: 1 })
    .onConflict((conflict) => conflict.columns(["organ_id", "series", "year"]).doUpdateSet({ last: sql`counter.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}
