import { Application, type PortalApplication } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { requestBySubmissionKey } from "../../db/stores/requests.ts";
import { CHANNELS } from "../../domain/requests/receipt.ts";
import { atDesk, type Office } from "../office.ts";
import { queryCodeFor, submissionDigest } from "./query-code.ts";
import { type Receipt, takeIn } from "./take-in.ts";

/**
 * Files a request on the portal 网上申请. The applicant's confirmation makes today the date of receipt.
 *
 * Basis: 条例 art. 29, 31(3).
 */
export function submitRequest(office: Office, organ: Organ, form: PortalApplication): Promise<Receipt> {
  return atDesk(office, organ, "applicant", (desk) =>
    takeIn(office, desk, Application.parse(form), {
      channel: "portal",
      arrivedOn: desk.today,
      receivedOn: desk.today,
      ground: `${CHANNELS.online.ground}；申请人提交时已当场确认（${office.law.cite(CHANNELS.online.basis)}）`,
      registeredBy: null,
      submissionKey: form.submissionKey,
    }),
  );
}

/** For how long the receipt can be shown again without number and query code. */
const SHOWN_FOR = 10 * 60_000;

/** The receipt 回执 of a request that was just sent on the portal, for the browser that sent it. */
export function receiptFor(office: Office, organ: Organ, submissionKey: string) {
  return atDesk(office, organ, "applicant", async ({ scope, now }) => {
    const request = await requestBySubmissionKey(scope, organ.id, submissionDigest(submissionKey));
    const fresh = request?.registered_by === null && now.getTime() - request.registered_at.getTime() <= SHOWN_FOR;
    return fresh ? { request, queryCode: queryCodeFor(submissionKey, office.key) } : undefined;
  });
}
