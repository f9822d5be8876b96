import { yearOf } from "../../calendar/plain-date.ts";
import {
  type CorrectionAnswer,
  type CorrectionDetail,
  CorrectionInput,
  type CorrectionLine,
} from "../../contract/corrections.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  correctionByNumber,
  countCorrections,
  endCorrection,
  insertCorrection,
  type StoredCorrection,
  listCorrections as storedCorrections,
} from "../../db/stores/corrections.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { actorNames } from "../../db/stores/events.ts";
import { CORRECTION_RESULTS, type CorrectionResult } from "../../domain/requests/correction.ts";
import { seal, sealBeside, unseal, unsealBeside } from "../../storage/sealing.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

const Content = CorrectionInput.omit({ receivedOn: true });
const label = (organId: number, number: string) => `correction/${organId}/${number}`;

/** Registers a request to correct one's own record 更正申请, in a series of its own. Basis: 条例 art. 41. */
export function registerCorrection(
  office: Office,
  person: Account,
  organ: string,
  input: CorrectionInput,
): Promise<{ number: string }> {
  return perform(office, person, organ, "request.register", async (desk) => {
    if (input.receivedOn > desk.today) throw new Refusal("invalid", {}, { receivedOn: "收到之日不能晚于今天" });
    return { number: await takeInCorrection(office, desk, input, { registered_by: person.id }) };
  });
}

/** Stores a request to correct a record under the next number of its series. @returns the number. */
export async function takeInCorrection(
  office: Office,
  { scope, organ, now, record }: Desk,
  input: CorrectionInput,
  sender: Partial<Pick<StoredCorrection, "registered_by" | "query_code_hash" | "submission_key">>,
): Promise<string> {
  const year = yearOf(input.receivedOn);
  const number = `更${year}-${String(await nextSerial(scope, organ.id, "correction", year)).padStart(4, "0")}`;
  const { sealed, sealedKey } = seal(Content.parse(input), label(organ.id, number), office.key);
  const id = await insertCorrection(scope, {
    organ_id: organ.id,
    number,
    received_on: input.receivedOn,
    sealed,
    sealed_key: sealedKey,
    registered_by: null,
    query_code_hash: null,
    submission_key: null,
    ...sender,
    registered_at: now,
    result: null,
    ended_on: null,
    ended_by: null,
    ended_at: null,
    sealed_answer: null,
  });
  await record("correction", id, "correction-registered", { number, receivedOn: input.receivedOn });
  return number;
}

/** Answers it, once: corrected, passed on, told whom to ask, or refused with reasons. Basis: 条例 art. 41. */
export function answerCorrection(
  office: Office,
  person: Account,
  organ: string,
  number: string,
  input: CorrectionAnswer,
): Promise<void> {
  return perform(office, person, organ, "request.reply", async ({ scope, organ, today, now, record }) => {
    const correction = await correctionByNumber(scope, organ.id, number, { lock: true });
    if (!correction?.sealed_key) throw new Refusal("not-found");
    if (correction.result) {
      const actor = `account:${correction.ended_by}`;
      const decider = (await actorNames(scope, [actor])).get(actor) ?? "";
      const { label } = CORRECTION_RESULTS[correction.result as CorrectionResult];
      throw new Refusal("already-decided", { decider, decidedOn: correction.ended_on ?? "", label });
    }
    if (input.endedOn < correction.received_on || input.endedOn > today)
      throw new Refusal("invalid", {}, { endedOn: `答复日期须在收到之日 ${correction.received_on} 与今天之间` });
    const owner = { sealedKey: correction.sealed_key, label: label(organ.id, number) };
    await endCorrection(scope, organ.id, correction.id, {
      result: input.result,
      ended_on: input.endedOn,
      ended_by: person.id,
      ended_at: now,
      sealed_answer: sealBeside(Buffer.from(input.answer), `${owner.label}/answer`, owner, office.key),
    });
    await record("correction", correction.id, "correction-answered", { result: input.result, endedOn: input.endedOn });
  });
}

/** A page of them, names masked. */
export function listCorrections(office: Office, person: Account, organ: string, page: number) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const rows = await storedCorrections(scope, organ.id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return { total: await countCorrections(scope, organ.id), lines: rows.map((row) => lineOf(office, organ.id, row)) };
  });
}

/** One of them in full; that somebody read it is an event. */
export function readCorrection(office: Office, person: Account, organ: string, number: string): Promise<CorrectionDetail> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, record }) => {
    const row = await correctionByNumber(scope, organ.id, number);
    if (!row) throw new Refusal("not-found");
    await record("correction", row.id, "request-read");
    return detailOf(office, organ.id, row);
  });
}

/** A request to correct a record in full, opened with its key. */
export function detailOf(office: Office, organId: number, row: StoredCorrection): CorrectionDetail {
  const owner = row.sealed_key && { sealedKey: row.sealed_key, label: label(organId, row.number) };
  return {
    ...lineOf(office, organId, row),
    content: contentOf(office, organId, row),
    answer:
      owner && row.sealed_answer
        ? unsealBeside(row.sealed_answer, `${owner.label}/answer`, owner, office.key).toString("utf8")
        : null,
    basis: office.law.cite(CORRECTION_RESULTS.corrected.basis),
  };
}

function contentOf({ key }: Office, organId: number, row: StoredCorrection) {
  if (!row.sealed_key) return null;
  return Content.parse(unseal({ sealed: row.sealed, sealedKey: row.sealed_key }, label(organId, row.number), key));
}

function lineOf(office: Office, organId: number, row: StoredCorrection): CorrectionLine {
  const content = contentOf(office, organId, row);
  return {
    number: row.number,
    applicant: content ? `${content.name.slice(0, 1)}${"*".repeat(Math.max(1, content.name.length - 1))}` : "——",
    record: content?.record.slice(0, 60) ?? "（内容已依规定销毁）",
    receivedOn: row.received_on,
    result: row.result as CorrectionResult | null,
    endedOn: row.ended_on,
  };
}
