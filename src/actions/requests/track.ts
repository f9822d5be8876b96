import { timingSafeEqual } from "node:crypto";
import type { Organ } from "../../db/stores/organs.ts";
import { requestByNumber } from "../../db/stores/requests.ts";
import { type OfficialLetter, writeOfficialLetter } from "../../engines/writing/official-letter.ts";
import { atDesk, type Desk, type Office } from "../office.ts";
import { composeReply } from "./letter.ts";
import { queryCodeHash } from "./query-code.ts";
import { requestDetail } from "./read.ts";

/**
 * What an applicant sees of the own request 查询办理进度, with number and query code.
 *
 * @returns `null` when the two do not belong together; which of them was wrong is not told.
 */
export function trackRequest(office: Office, organ: Organ, number: string, queryCode: string) {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestWithCode(desk, number, queryCode);
    return request ? requestDetail(office, desk, request) : null;
  });
}

/** The reply letter for the applicant; `null` when number and code do not belong together. */
export async function trackedLetter(office: Office, organ: Organ, number: string, queryCode: string): Promise<Uint8Array | null> {
  const letter = await atDesk(office, organ, "applicant", async (desk): Promise<OfficialLetter | null> => {
    const request = await requestWithCode(desk, number, queryCode);
    return request ? composeReply(office, desk, request.number) : null;
  });
  return letter && writeOfficialLetter(letter);
}

async function requestWithCode({ scope, organ }: Desk, number: string, queryCode: string) {
  const request = await requestByNumber(scope, organ.id, number.trim());
  return request && timingSafeEqual(request.query_code_hash, queryCodeHash(queryCode)) ? request : null;
}
