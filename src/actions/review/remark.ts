import type { Account } from "../../db/stores/accounts.ts";
import { rolesIn } from "../../db/stores/accounts.ts";
import { editionForUpdate } from "../../db/stores/documents.ts";
import { roundsOf } from "../../db/stores/review.ts";
import { insertDismissal, insertMark } from "../../db/stores/review-remarks.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { permissionsOf } from "../permissions.ts";
import { judgeFinding } from "../proofreading/gate.ts";
import { Refusal } from "../refusal.ts";
import { findingsOf } from "./findings.ts";
import { editionKey } from "./round.ts";

const REMARKING = ["document.draft", "document.check", "document.clear", "document.review", "document.release"] as const;

/** Dismisses a finding 忽略 with a reason that stays on the record. What nobody has read cannot be dismissed. */
export function dismissFinding(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  number: number,
  { fingerprint, reason }: { fingerprint: string; reason: string },
): Promise<void> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const { scope, organ, now, record } = desk;
    const edition = await unpublished(office, desk, person, id, number);
    const one = (await findingsOf(office, desk, editionKey(desk, id, number), edition)).find(
      ({ finding }) => finding.fingerprint === fingerprint,
    );
    if (!one) throw new Refusal("not-found");
    const { finding } = one;
    if (one.stops) throw new Refusal("invalid", {}, { reason: "没有能够检查的内容不能忽略，须换成能检查的文件" });
    if (!finding.check.startsWith("gate-")) {
      const quote = "quote" in finding.where ? (finding.where.quote ?? "") : "";
      await judgeFinding(desk, person, id, { ...finding, quote }, { kind: "exempt", reason });
      return;
    }
    await insertDismissal(scope, {
      organ_id: organ.id,
      document_id: id,
      edition: number,
      fingerprint,
      check_id: finding.check,
      reason,
      dismissed_by: person.id,
      dismissed_at: now,
    });
    await record("document", id, "gate-finding-dismissed", { edition: number, check: finding.check });
  });
}

/** Marks words of the text 批注: where, and what about them. */
export function markDocument(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  number: number,
  { start, length, note }: { start: number; length: number; note: string },
): Promise<void> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const { scope, organ, now } = desk;
    const edition = await unpublished(office, desk, person, id, number);
    const round = (await roundsOf(scope, editionKey(desk, id, number))).at(-1);
    const quote = edition.body.slice(start, start + length);
    if (!round || quote.length < length) throw new Refusal("invalid", {}, { note: "所批注的文字不在正文里" });
    await insertMark(scope, {
      organ_id: organ.id,
      document_id: id,
      edition: number,
      round: round.round,
      start,
      length,
      quote,
      note,
      marked_by: person.id,
      marked_at: now,
    });
  });
}

async function unpublished(office: Office, { scope, organ }: Desk, person: Account, id: number, number: number) {
  const may = permissionsOf(await rolesIn(office.database, person.id, organ.id));
  if (!REMARKING.some((permission) => may.includes(permission))) throw new Refusal("not-permitted");
  const edition = await editionForUpdate(scope, organ.id, id, number);
  if (!edition) throw new Refusal("not-found");
  if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
  return edition;
}
