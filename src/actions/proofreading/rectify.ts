import { PAGE_SIZE } from "../../contract/fields.ts";
import type { NewMeasure, Rectification } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { publishedEdition } from "../../db/stores/documents.ts";
import { isWithdrawn } from "../../db/stores/proofreading-runs.ts";
import {
  confirmedVerdicts,
  countConfirmed,
  insertStep,
  type StoredVerdict,
  stepsOf,
  verdictForUpdate,
} from "../../db/stores/verdicts.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { checkTitle } from "./check-title.ts";
import { proofreadNow } from "./proofread-now.ts";

/** The rectification records 整改记录, newest first: what was confirmed, what was done about it, and whether it is gone. */
export function listRectifications(office: Office, person: Account, organ: string, { page }: { page: number }) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const total = await countConfirmed(scope, organ.id);
    const verdicts = await confirmedVerdicts(scope, organ.id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    const steps = await stepsOf(
      scope,
      organ.id,
      verdicts.map(({ id }) => id),
    );
    const lines = verdicts.map((verdict): Rectification => {
      const own = steps.filter(({ verdict_id }) => verdict_id === verdict.id);
      return {
        id: verdict.id,
        documentId: verdict.document_id,
        title: verdict.title ?? verdict.subject.replace(/^file\//, ""),
        check: verdict.check_id,
        checkTitle: checkTitle(verdict.check_id),
        message: verdict.message,
        quote: verdict.quote,
        reason: verdict.reason,
        confirmer: verdict.giver,
        confirmedAt: verdict.given_at.toISOString(),
        state: stateOf(own),
        steps: own.map(({ kind, occurred_on, note, edition, gone, recorder }) => ({
          kind,
          occurredOn: occurred_on,
          note,
          edition,
          gone,
          recorder,
        })),
      };
    });
    return { total, lines };
  });
}

function stateOf(steps: readonly { kind: string; gone: boolean | null }[]): Rectification["state"] {
  const last = steps.at(-1);
  if (!last) return "confirmed";
  if (last.kind !== "recheck") return "measured";
  return last.gone ? "mended" : "still-there";
}

/** Records what was done about a confirmed finding 整改措施. */
export function recordMeasure(office: Office, person: Account, organ: string, id: number, measure: NewMeasure): Promise<void> {
  return perform(office, person, organ, "proofreading.judge", async (desk) => {
    const verdict = await confirmed(desk, id);
    if (measure.occurredOn > desk.today) throw new Refusal("invalid", {}, { occurredOn: "办理日期不能晚于今天" });
    await insertStep(desk.scope, {
      organ_id: desk.organ.id,
      verdict_id: id,
      kind: measure.kind,
      occurred_on: measure.occurredOn,
      note: measure.note,
      edition: null,
      gone: null,
      recorded_by: person.id,
      recorded_at: desk.now,
    });
    await desk.record("verdict", verdict.id, "finding-measured", { measure: measure.kind });
  });
}

/** Looks by machine whether a confirmed finding is gone from what the public reads 复查, and records the answer. */
export function recheck(office: Office, person: Account, organ: string, id: number): Promise<{ gone: boolean; words: string }> {
  return perform(office, person, organ, "proofreading.judge", async (desk) => {
    const verdict = await confirmed(desk, id);
    if (verdict.document_id === null) throw new Refusal("file-only");
    const { gone, words, edition } = await look(office, desk, verdict.document_id, verdict.fingerprint);
    await insertStep(desk.scope, {
      organ_id: desk.organ.id,
      verdict_id: id,
      kind: "recheck",
      occurred_on: desk.today,
      note: words,
      edition,
      gone,
      recorded_by: person.id,
      recorded_at: desk.now,
    });
    await desk.record("verdict", id, "finding-rechecked", { gone });
    return { gone, words };
  });
}

async function look(office: Office, desk: Desk, documentId: number, fingerprint: string) {
  const { scope, organ, today } = desk;
  const edition = await publishedEdition(scope, organ.id, documentId);
  if (!edition || (await isWithdrawn(scope, organ.id, documentId)))
    return { gone: true, words: "文件已经撤回，公众读不到", edition: null };
  const at = { edition: edition.number };
  if (edition.repealed_on && edition.repealed_on <= today)
    return { ...at, gone: true, words: `文件已标注失效（${edition.repealed_on}）` };
  const findings = await proofreadNow(office, desk, {
    title: edition.title,
    body: edition.body,
    on: edition.published_on ?? undefined,
  });
  return findings.some((finding) => finding.fingerprint === fingerprint)
    ? { ...at, gone: false, words: `公开的第${edition.number}版里这处问题还在` }
    : { ...at, gone: true, words: `公开的第${edition.number}版里已经没有这处问题` };
}

async function confirmed({ scope, organ }: Desk, id: number): Promise<StoredVerdict> {
  const verdict = await verdictForUpdate(scope, organ.id, id);
  if (verdict?.kind !== "confirmed") throw new Refusal("not-found");
  if (verdict.undone_at) throw new Refusal("verdict-undone");
  return verdict;
}
