import { dayInChina } from "../../calendar/plain-date.ts";
import { allOrgans, firstOrgan, hasSeveralOrgans, type Organ, organByCode, profileOf } from "../../db/stores/organs.ts";
import { lengthInWords } from "../../law/time-limit.ts";
import { atDesk, type Desk, type Office, today } from "../office.ts";

/** The organ whose disclosure column 政府信息公开专栏 is asked for, by its code, else the first; `undefined` where there is none. */
export function columnOrgan(office: Office, code?: string): Promise<Organ | undefined> {
  const on = today(office);
  return code === undefined ? firstOrgan(office.database, on) : organByCode(office.database, code, on);
}

const SHOWN = 500;

/** The organs that have a column on this server 各机关, those whose name has this text in it; at most 500. */
export async function columnOrgans(office: Office, text: string): Promise<{ total: number; organs: Organ[] }> {
  const organs = await allOrgans(office.database, today(office));
  const found = organs.filter(({ name, shortName }) => name.includes(text) || shortName.includes(text));
  return { total: found.length, organs: found.slice(0, SHOWN) };
}

/** Does what any reader may do in the column; readers see what has been released, and nothing else. */
export function asReader<Result>(office: Office, organ: Organ, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  return atDesk(office, organ, "reader", work);
}

/** The organ and what its guide states, for the frame of every page. */
export async function readColumn(office: Office, organ: Organ) {
  return {
    organ,
    profile: await asReader(office, organ, ({ scope }) => profileOf(scope, organ.id)),
    several: await hasSeveralOrgans(office.database),
    limits: limitsOn(office),
  };
}

/** The limits of a reply as pages print them, by the law of today. */
function limitsOn({ law, now }: Office): { reply: string; extension: string } {
  const on = dayInChina(now());
  return { reply: lengthInWords(law.timeLimit("reply", on)), extension: lengthInWords(law.timeLimit("reply-extension", on)) };
}
