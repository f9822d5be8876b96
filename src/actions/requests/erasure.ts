import { addMonths, type PlainDate } from "../../calendar/plain-date.ts";
import type { Erasures } from "../../contract/endpoints/erasures.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { countErasable, destroyKeys, erasableRequests } from "../../db/stores/erasures.ts";
import { profileOf } from "../../db/stores/organs.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

const LISTED = 200;

/** The closed cases whose applicant need not be kept any longer 到期销毁, the oldest first. */
export function listErasures(office: Office, person: Account, organ: string): Promise<Erasures> {
  return perform(office, person, organ, "request.erase", async (desk) => {
    const years = await retentionYears(desk);
    if (years === null) return { retentionYears: null, total: 0, lines: [] };
    const before = decidedBefore(desk, years);
    const rows = await erasableRequests(desk.scope, desk.organ.id, before, { limit: LISTED });
    return {
      retentionYears: years,
      total: await countErasable(desk.scope, desk.organ.id, before),
      lines: rows.map(({ number, received_on, decided_on }) => ({
        number,
        receivedOn: received_on,
        decidedOn: decided_on,
        keptUntil: addMonths(decided_on, 12 * years),
      })),
    };
  });
}

/**
 * Destroys who asked and what was asked 销毁申请人信息: the key of the case goes, and with it all that was sealed under it.
 *
 * What is counted stays: kind of applicant, days, outcome. It cannot be undone.
 *
 * @returns how many. @throws Refusal `not-erasable` for a case that must still be kept; then none is destroyed.
 */
export function erase(office: Office, person: Account, organ: string, numbers: readonly string[]): Promise<number> {
  return perform(office, person, organ, "request.erase", async (desk) => {
    const years = await retentionYears(desk);
    const wanted = [...new Set(numbers)];
    const found =
      years === null
        ? []
        : await erasableRequests(desk.scope, desk.organ.id, decidedBefore(desk, years), {
            numbers: wanted,
            limit: wanted.length,
          });
    const missing = wanted.find((number) => !found.some((row) => row.number === number));
    if (missing) throw new Refusal("not-erasable", { number: missing });
    await destroyKeys(
      desk.scope,
      desk.organ.id,
      found.map(({ id }) => id),
    );
    for (const { id, decided_on } of found)
      await desk.record("request", id, "applicant-erased", { decidedOn: decided_on, retentionYears: years });
    return found.length;
  });
}

async function retentionYears({ scope, organ }: Desk): Promise<number | null> {
  return (await profileOf(scope, organ.id))?.retention_years ?? null;
}

const decidedBefore = ({ today }: Desk, years: number): PlainDate => addMonths(today, -12 * years);
