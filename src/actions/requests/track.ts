import { timingSafeEqual } from "node:crypto";
import { type RequestDetail, Step } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { outcomeOf, requestByNumber, requestForUpdate } from "../../db/stores/requests.ts";
import { stepForm } from "../../domain/requests/step-forms.ts";
import { atDesk, type Desk, type Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { replyFile } from "./letter.ts";
import { type NewPaper, storePaper } from "./papers.ts";
import { queryCodeHash } from "./query-code.ts";
import { requestDetail } from "./read.ts";
import { takeStep } from "./record-step.ts";

/**
 * What an applicant sees of the own request 查询办理进度, with number and query code.
 *
 * @returns `null` when the two do not belong together; which of them was wrong is not told.
 */
export function trackRequest(office: Office, organ: Organ, number: string, queryCode: string) {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestWithCode(desk, number, queryCode);
    return request ? forApplicant(await requestDetail(office, desk, request)) : null;
  });
}

/** A case without its inner matters 内部事项: whom else was asked and what they said, who handled it, what staff may do. */
export function forApplicant(detail: RequestDetail): RequestDetail {
  const steps = detail.steps
    .filter(({ told }) => told !== null)
    .map((step) => {
      const shown = { ...step, by: "", party: "", label: step.told ?? step.label };
      return stepForm(step.kind)?.open ? shown : { ...shown, note: "", items: "", finding: null, verdict: null };
    });
  return { ...detail, steps, opinions: [], allowed: [], defects: [], history: [], office: null };
}

/** Hands in the supplement 补正 on the portal, with number and query code. Basis: 条例 art. 30. */
export function supplementOnline(
  office: Office,
  organ: Organ,
  number: string,
  queryCode: string,
  words: string,
): Promise<boolean> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestWithCode(desk, number, queryCode);
    if (!request) return false;
    if (words.trim() === "") throw new Refusal("invalid", {}, { supplement: "请写明补正的内容" });
    const step = Step.parse({ kind: "supplement", occurredOn: desk.today, note: words.slice(0, 2000) });
    await takeStep(office, desk, request.number, step, null);
    return true;
  });
}

/** Adds a file 补充材料 with number and query code. @returns whether the two belong together. */
export function addPaperOnline(
  office: Office,
  organ: Organ,
  number: string,
  queryCode: string,
  paper: NewPaper,
): Promise<boolean> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const found = await requestWithCode(desk, number, queryCode);
    const request = found && (await requestForUpdate(desk.scope, organ.id, found.number));
    if (!request) return false;
    if (await outcomeOf(desk.scope, organ.id, request.id)) throw new Refusal("invalid", {}, { file: "此件已经办结，不再收材料" });
    await storePaper(office, desk, request, paper, null);
    return true;
  });
}

/** The reply letter for the applicant; `null` when number and code do not belong together. */
export async function trackedLetter(office: Office, organ: Organ, number: string, queryCode: string): Promise<Uint8Array | null> {
  return atDesk(office, organ, "applicant", async (desk) => {
    const request = await requestWithCode(desk, number, queryCode);
    return request ? replyFile(office, desk, request.number) : null;
  });
}

async function requestWithCode({ scope, organ }: Desk, number: string, queryCode: string) {
  const request = await requestByNumber(scope, organ.id, number.trim());
  return request && timingSafeEqual(request.query_code_hash, queryCodeHash(queryCode)) ? request : null;
}
