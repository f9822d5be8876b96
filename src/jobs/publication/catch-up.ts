import { atDesk, type Desk, type Office, today } from "../../actions/office.ts";
import { logEarlier } from "../../actions/publication/append.ts";
import { indexMissing } from "../../actions/search/index-document.ts";
import { allOrgans } from "../../db/stores/organs.ts";

/** Indexes what was published before the index was there 补建索引. @returns how many. */
export function catchUpSearch(office: Office): Promise<number> {
  return inBatches(office, (desk) => indexMissing(desk));
}

/** Logs what was published before there was a publication log, in the order of its release. @returns how many. */
export function catchUpLog(office: Office): Promise<number> {
  return inBatches(office, (desk) => logEarlier(office, desk));
}

/** Organ by organ in small transactions. Safe at any time and in several processes: each batch asks anew what is missing. */
async function inBatches(office: Office, batch: (desk: Desk) => Promise<number>): Promise<number> {
  let done = 0;
  for (const organ of await allOrgans(office.database, today(office)))
    for (let some = -1; some !== 0; done += some) some = await atDesk(office, organ, "system", batch);
  return done;
}
