import type { YearOfProofreading } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { checksOf, monthsOf } from "../../db/stores/proofreading-statistics.ts";
import { type Office, perform } from "../office.ts";
import { checkTitle } from "./check-title.ts";

/** What proofreading did in a year 校对统计, month by month and check by check. */
export function proofreadingYear(office: Office, person: Account, organ: string, year: number): Promise<YearOfProofreading> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const months = await monthsOf(scope, organ.id, year);
    const checks = await checksOf(scope, organ.id, year);
    return {
      months: months.map(({ false_alarms, median_days, ...month }) => ({
        ...month,
        falseAlarms: false_alarms,
        medianDays: median_days,
      })),
      checks: checks.map(({ check_id, ...check }) => ({ check: check_id, title: checkTitle(check_id), ...check })),
    };
  });
}
