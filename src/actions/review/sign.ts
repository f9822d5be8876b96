import { type Account, rolesIn } from "../../db/stores/accounts.ts";
import { editionForUpdate, markReleased } from "../../db/stores/documents.ts";
import { editionDigest, insertSignOff, principalsOf, roundsOf, signOffsOf } from "../../db/stores/review.ts";
import { standingOf } from "../../domain/review/standing.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { permissionsOf } from "../permissions.ts";
import { logPublication } from "../publication/append.ts";
import { Refusal } from "../refusal.ts";
import { indexDocument } from "../search/index-document.ts";
import { findingsOf, openOnes } from "./findings.ts";
import { editionKey } from "./round.ts";

/** What a reviewer decides 审签: passed or returned, with an opinion, for the content under this digest. */
export interface Decision {
  passed: boolean;
  opinion: string;
  /** The digest that stood beside the button: what was read is what is signed. */
  digest?: string | undefined;
  /** Whom the person acts for 代. */
  actingFor?: number | null | undefined;
}

/**
 * Signs the stage that the round waits for 签批; the last stage publishes. The database refuses the author, the same person twice,
 * a stage out of turn and a content that has changed.
 *
 * Basis: 条例 art. 17; 保密法 art. 35.
 */
export function sign(office: Office, person: Account, organ: string, documentId: number, number: number, decision: Decision) {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const { scope, organ, now, record } = desk;
    const key = editionKey(desk, documentId, number);
    const edition = await editionForUpdate(scope, organ.id, documentId, number);
    if (!edition) throw new Refusal("not-found");
    if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
    const round = (await roundsOf(scope, key)).at(-1);
    if (!round) throw new Refusal("round-closed");
    const signed = (await signOffsOf(scope, key)).filter((one) => one.round === round.round);
    const standing = standingOf(round.stages, signed);
    if (!("stage" in standing)) throw new Refusal("round-closed");
    const { stage, waitsFor } = standing;

    await requireStage(office, desk, person, stage.permission, stage.name, decision.actingFor ?? null);
    if (edition.drafted_by === person.id || edition.drafted_by === decision.actingFor) throw new Refusal("own-draft");
    const own = signed.find(
      ({ signed_by, acting_for }) =>
        [signed_by, acting_for].includes(person.id) ||
        (decision.actingFor && [signed_by, acting_for].includes(decision.actingFor)),
    );
    if (own) throw new Refusal("already-signed", { stage: round.stages[own.stage - 1]?.name ?? "" });
    const digest = await editionDigest(scope, key);
    if (digest !== round.digest || (decision.digest !== undefined && decision.digest !== digest))
      throw new Refusal("content-changed");
    if (decision.passed) await requireSettled(office, desk, documentId, number);
    else if (decision.opinion.trim() === "") throw new Refusal("invalid", {}, { opinion: "请写明退回的理由" });

    await insertSignOff(scope, {
      organ_id: organ.id,
      document_id: documentId,
      edition: number,
      round: round.round,
      stage: waitsFor,
      digest,
      drafted_by: edition.drafted_by,
      signed_by: person.id,
      acting_for: decision.actingFor ?? null,
      passed: decision.passed,
      opinion: decision.opinion.trim() || "同意",
      signed_at: now,
    });
    const facts = { edition: number, round: round.round, stage: stage.name, digest };
    if (!decision.passed) return record("document", documentId, "document-returned", facts);
    if (waitsFor < round.stages.length) return record("document", documentId, "document-passed", facts);
    await publish(office, desk, documentId, number, person.id);
    await record("document", documentId, "document-released", { edition: number, digest });
  });
}

/** Makes an edition public from this moment 发布. */
export async function publish(office: Office, desk: Desk, documentId: number, number: number, by: number): Promise<void> {
  const { scope, organ, today, now } = desk;
  await markReleased(scope, organ.id, documentId, number, { by, on: today, at: now });
  await indexDocument(desk, documentId);
  await logPublication(office, desk, documentId, "released");
}

/** Every finding must be mended or dismissed with a reason before anyone can pass. */
export async function requireSettled(office: Office, desk: Desk, documentId: number, number: number): Promise<void> {
  const edition = await editionForUpdate(desk.scope, desk.organ.id, documentId, number);
  const open = openOnes(await findingsOf(office, desk, editionKey(desk, documentId, number), edition!));
  if (open.length > 0) throw new Refusal("gate-shut", { count: open.length, first: open[0]!.finding.message });
}

/** The person has the permission of the stage, or acts today for one who has it. */
async function requireStage(
  office: Office,
  { scope, organ, today }: Desk,
  person: Account,
  permission: Parameters<typeof hasPermission>[3],
  stage: string,
  actingFor: number | null,
): Promise<void> {
  if (actingFor === null) {
    if (await hasPermission(office, person.id, organ.id, permission)) return;
    throw new Refusal("not-your-stage", { stage });
  }
  const principals = await principalsOf(scope, organ.id, person.id, today);
  if (!principals.some(({ id }) => id === actingFor)) throw new Refusal("not-your-stage", { stage });
  if (!(await hasPermission(office, actingFor, organ.id, permission))) throw new Refusal("not-your-stage", { stage });
}

export async function hasPermission(
  office: Office,
  accountId: number,
  organId: number,
  permission: ReturnType<typeof permissionsOf>[number],
): Promise<boolean> {
  return permissionsOf(await rolesIn(office.database, accountId, organId)).includes(permission);
}
