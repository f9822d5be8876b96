import { Application, PortalApplication, Step } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { requestBySubmissionKey } from "../../db/stores/requests.ts";
import { CHANNELS } from "../../domain/requests/receipt.ts";
import { atDesk, type Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { type NewPaper, storePaper } from "./papers.ts";
import { queryCodeFor, submissionDigest } from "./query-code.ts";
import { takeStep } from "./record-step.ts";
import { type Receipt, takeIn } from "./take-in.ts";

/**
 * Files a request on the portal 网上申请. The applicant's confirmation makes today the date of receipt.
 *
 * Basis: 条例 art. 29, 31(3).
 */
export function submitRequest(office: Office, organ: Organ, given: PortalApplication): Promise<Receipt> {
  const form = PortalApplication.parse(given);
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

/** Takes a request back within ten minutes of sending it 十分钟内撤回, by the browser that sent it. @returns its number, if it was found. */
export function withdrawSubmission(office: Office, organ: Organ, submissionKey: string): Promise<string | undefined> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestBySubmissionKey(desk.scope, organ.id, submissionDigest(submissionKey));
    if (!request || request.registered_by !== null) return undefined;
    if (desk.now.getTime() - request.registered_at.getTime() > SHOWN_FOR) throw new Refusal("withdrawal-late");
    const step = Step.parse({ kind: "withdraw", occurredOn: desk.today, note: "提交后十分钟内在网上撤回" });
    await takeStep(office, desk, request.number, step, null);
    return request.number;
  });
}

/** Adds a file to a request that was just sent, by the browser that sent it. */
export function addPaperToSubmission(office: Office, organ: Organ, submissionKey: string, paper: NewPaper): Promise<void> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestBySubmissionKey(desk.scope, organ.id, submissionDigest(submissionKey));
    if (!request || request.registered_by !== null) throw new Refusal("not-found");
    await storePaper(office, desk, request, paper, null);
  });
}
