import type { Insertable, Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { StatisticRow } from "../schema.ts";

/** A batch of decisions or charges 表二数据. */
export type StoredStatistic = Selectable<StatisticRow>;

export async function insertStatistic(scope: Scope, statistic: Insertable<StatisticRow>): Promise<number> {
  const { id } = await scope.insertInto("statistic").values(statistic).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function statisticExists(scope: Scope, organId: number, id: number): Promise<boolean> {
  const row = await scope
    .selectFrom("statistic")
    .select("id")
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Voids a batch; its row stays. @returns whether there was a valid one. */
export async function voidStatistic(scope: Scope, organId: number, id: number, at: Date): Promise<boolean> {
  const row = await scope
    .updateTable("statistic")
    .set({ voided_at: at })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("voided_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The batches of a year, voided ones included, newest first. */
export function statisticsOfYear(scope: Scope, organId: number, year: number): Promise<StoredStatistic[]> {
  return scope
    .selectFrom("statistic")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("occurred_on", ">=", `${year}-01-01`)
    .where("occurred_on", "<=", `${year}-12-31`)
    .orderBy("occurred_on", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** What table two adds up: the valid batches of a year by kind. */
export function sumsOfYear(scope: Scope, organId: number, year: number): Promise<{ kind: StatisticRow["kind"]; sum: number }[]> {
  return scope
    .selectFrom("statistic")
    .where("organ_id", "=", organId)
    .where("voided_at", "is", null)
    .where("occurred_on", ">=", `${year}-01-01`)
    .where("occurred_on", "<=", `${year}-12-31`)
    .groupBy("kind")
    .select(({ fn }) => ["kind", fn.sum<number>("quantity").as("sum")])
    .execute();
}
