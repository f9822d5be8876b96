import { firstOrgan, type Organ, profileOf } from "../../db/stores/organs.ts";
import { atDesk, type Desk, type Office, today } from "../office.ts";

/** The organ whose disclosure column 政府信息公开专栏 this server shows; `undefined` before one has been set up. */
export function columnOrgan(office: Office): Promise<Organ | undefined> {
  return firstOrgan(office.database, today(office));
}

/** Does what any reader may do in the column; readers see what has been released, and nothing else. */
export function asReader<Result>(office: Office, organ: Organ, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  return atDesk(office, organ, "reader", work);
}

/** The organ and what its guide states, for the frame of every page. */
export async function readColumn(office: Office, organ: Organ) {
  return { organ, profile: await asReader(office, organ, ({ scope }) => profileOf(scope, organ.id)) };
}
