import { timingSafeEqual } from "node:crypto";
import type { CorrectionDetail, PortalCorrection } from "../../contract/corrections.ts";
import { correctionByNumber, correctionBySubmissionKey } from "../../db/stores/corrections.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { lockSubmission } from "../../db/stores/requests.ts";
import { atDesk, type Office } from "../office.ts";
import { detailOf, takeInCorrection } from "./corrections.ts";
import { queryCodeFor, queryCodeHash, submissionDigest } from "./query-code.ts";

const SHOWN_FOR = 10 * 60_000;

/** Files a request to correct one's own record on the portal 网上提出更正, received today. Basis: 条例 art. 41. */
export function submitCorrection(office: Office, organ: Organ, form: PortalCorrection): Promise<void> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const key = submissionDigest(form.submissionKey);
    await lockSubmission(desk.scope, organ.id, key);
    if (await correctionBySubmissionKey(desk.scope, organ.id, key)) return;
    await takeInCorrection(
      office,
      desk,
      { ...form, receivedOn: desk.today },
      { submission_key: key, query_code_hash: queryCodeHash(queryCodeFor(form.submissionKey, office.key)) },
    );
  });
}

/** The receipt of one that was just sent, for ten minutes, for the browser that sent it. */
export function correctionReceipt(
  office: Office,
  organ: Organ,
  submissionKey: string,
): Promise<{ number: string; queryCode: string; receivedOn: string } | undefined> {
  return atDesk(office, organ, "applicant", async ({ scope, now }) => {
    const row = await correctionBySubmissionKey(scope, organ.id, submissionDigest(submissionKey));
    if (!row || now.getTime() - row.registered_at.getTime() > SHOWN_FOR) return undefined;
    return { number: row.number, queryCode: queryCodeFor(submissionKey, office.key), receivedOn: row.received_on };
  });
}

/** What became of it, with number and query code; `null` when the two do not belong together. */
export function trackCorrection(
  office: Office,
  organ: Organ,
  number: string,
  queryCode: string,
): Promise<CorrectionDetail | null> {
  return atDesk(office, organ, "applicant", async ({ scope }) => {
    const row = await correctionByNumber(scope, organ.id, number.trim());
    if (!row?.query_code_hash || !timingSafeEqual(row.query_code_hash, queryCodeHash(queryCode))) return null;
    return detailOf(office, organ.id, row);
  });
}
