import type { Office } from "../../actions/office.ts";
import { listStatistics } from "../../actions/statistics/list.ts";
import { recordStatistic } from "../../actions/statistics/record.ts";
import { voidStatistic } from "../../actions/statistics/void.ts";
import { none, type On } from "./implement.ts";

/** The figures of table two. */
export function registerStatisticRoutes(on: On, office: Office): void {
  on("statistics", ({ person, params, query }) => listStatistics(office, person, params.organ, query.year));
  on("recordStatistic", async ({ person, params, body }) => ({ id: await recordStatistic(office, person, params.organ, body) }));
  on("voidStatistic", ({ person, params }) => voidStatistic(office, person, params.organ, params.id).then(none));
}
