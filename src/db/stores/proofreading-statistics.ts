import { sql } from "kysely";
import type { Scope } from "../database.ts";

/** What proofreading did in a month, as `2023-09`. */
export interface MonthRow {
  month: string;
  runs: number;
  documents: number;
  found: number;
  confirmed: number;
  false_alarms: number;
  exempt: number;
  mended: number;
  median_days: number | null;
}

/** The figures of a year month by month 月度统计; months in which nothing was done are left out. Days are those of China. */
export async function monthsOf(scope: Scope, organId: number, year: number): Promise<MonthRow[]> {
  const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  const { rows } = await sql<MonthRow>`
    with run_month as (
      select ${day("started_at")} as month, count(*) as runs, sum(done) as documents, sum(found) as found
      from proofreading_run where organ_id = ${organId} and purpose <> 'try-out' group by 1),
    verdict_month as (
      select ${day("given_at")} as month,
        count(*) filter (where kind = 'confirmed') as confirmed,
        count(*) filter (where kind = 'false-alarm') as false_alarms,
        count(*) filter (where kind = 'exempt') as exempt
      from verdict where organ_id = ${organId} and undone_at is null group by 1),
    mended as (
      select distinct on (step.verdict_id) step.verdict_id, step.occurred_on,
        step.occurred_on - (verdict.given_at at time zone 'Asia/Shanghai')::date as days
      from rectification_step step
      join verdict on verdict.organ_id = step.organ_id and verdict.id = step.verdict_id and verdict.undone_at is null
      where step.organ_id = ${organId} and step.gone order by step.verdict_id, step.sequence),
    mended_month as (
      select to_char(occurred_on, 'YYYY-MM') as month, count(*) as mended,
        percentile_cont(0.5) within group (order by days) as median_days
      from mended group by 1)
    select month, coalesce(runs, 0)::integer as runs, coalesce(documents, 0)::integer as documents, coalesce(found, 0)::integer as found,
      coalesce(confirmed, 0)::integer as confirmed, coalesce(false_alarms, 0)::integer as false_alarms,
      coalesce(exempt, 0)::integer as exempt, coalesce(mended, 0)::integer as mended, median_days::double precision as median_days
    from run_month full join verdict_month using (month) full join mended_month using (month)
    where month like ${`${year}-%`} order by month`.execute(scope);
  return rows;
}

/** How the findings of a year were judged, check by check: what the run found, and what people said of it. */
export async function checksOf(scope: Scope, organId: number, year: number) {
  const within = sql`>= ${`${year}-01-01T00:00:00+08:00`}::timestamptz`;
  const before = sql`< ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz`;
  const { rows } = await sql<{ check_id: string; found: number; confirmed: number; dismissed: number }>`
    with found as (
      select check_id, count(*) as found from finding
      join proofreading_run run on run.organ_id = finding.organ_id and run.id = finding.run_id
      where finding.organ_id = ${organId} and run.purpose <> 'try-out' and run.started_at ${within} and run.started_at ${before} group by 1),
    judged as (
      select check_id, count(*) filter (where kind = 'confirmed') as confirmed, count(*) filter (where kind = 'false-alarm') as dismissed
      from verdict where organ_id = ${organId} and undone_at is null and given_at ${within} and given_at ${before} group by 1)
    select check_id, coalesce(found, 0)::integer as found, coalesce(confirmed, 0)::integer as confirmed,
      coalesce(dismissed, 0)::integer as dismissed
    from found full join judged using (check_id) order by found desc nulls last, check_id`.execute(scope);
  return rows;
}
