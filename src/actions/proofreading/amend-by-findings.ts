import type { AmendmentResult } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { publishedEdition } from "../../db/stores/documents.ts";
import { findingsOf, type ListedFinding } from "../../db/stores/findings.ts";
import { insertStep, insertVerdict, verdictsOn } from "../../db/stores/verdicts.ts";
import type { Finding } from "../../engines/finding.ts";
import { amendDocument } from "../documents/amend.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { documentSubject } from "./gate.ts";
import { proofreadNow, TITLE_SECTION } from "./proofread-now.ts";

/** What can be put in place of the words by a machine. */
const isMendable = ({ expected }: Pick<ListedFinding, "expected">) => expected !== null;

/**
 * Mends findings as suggested 一键修改: one new edition for each document, handed in for review like any other; what is published
 * stays until it is released. Each mended finding is confirmed by this and has its first step of rectification.
 */
export function amendByFindings(
  office: Office,
  person: Account,
  organ: string,
  ids: readonly number[],
): Promise<AmendmentResult> {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const found = await findingsOf(desk.scope, desk.organ.id, null, { ids }, { limit: ids.length });
    if (found.length < new Set(ids).size) throw new Refusal("not-found");
    const result: AmendmentResult = { editions: [], left: [] };
    const leave = (findings: readonly ListedFinding[], reason: string) =>
      result.left.push(...findings.map(({ id }) => ({ id, reason })));

    leave(
      found.filter(({ document_id }) => document_id === null),
      "出在导入的文件里，请在原文件中改正",
    );
    const ofDocuments = found.filter(({ document_id }) => document_id !== null);
    leave(
      ofDocuments.filter((one) => !isMendable(one)),
      "没有可以直接替换的写法，请人工改正",
    );
    const mendable = ofDocuments.filter(isMendable);
    for (const documentId of new Set(mendable.map(({ document_id }) => document_id!))) {
      const findings = mendable.filter(({ document_id }) => document_id === documentId);
      try {
        await amendOne(office, desk, person, documentId, findings, result);
      } catch (reason) {
        if (!(reason instanceof Refusal)) throw reason;
        leave(findings, reason.message);
      }
    }
    return result;
  });
}

async function amendOne(
  office: Office,
  desk: Desk,
  person: Account,
  documentId: number,
  findings: readonly ListedFinding[],
  result: AmendmentResult,
): Promise<void> {
  const title = findings[0]!.title ?? "";
  const current = await publishedText(desk, documentId);
  const there = await proofreadNow(office, desk, { ...current, on: current.publishedOn });
  const byFingerprint = new Map(there.map((finding) => [finding.fingerprint, finding]));
  const gone = findings.filter(({ fingerprint }) => !byFingerprint.has(fingerprint));
  result.left.push(...gone.map(({ id }) => ({ id, reason: "现行版本里已经没有这处问题" })));
  const toMend = findings.filter(({ fingerprint }) => byFingerprint.has(fingerprint));
  if (toMend.length === 0) return;

  const faults = toMend.map(({ fingerprint }) => byFingerprint.get(fingerprint)!);
  const edition = await amendDocument(desk, person, documentId, (published) => ({
    title: mend(published.title, faults, true),
    body: mend(published.body, faults, false),
  }));
  if (edition === undefined) return;
  for (const finding of toMend) await recordAmendment(desk, person, documentId, finding, edition);
  result.editions.push({ documentId, edition, title, mended: toMend.length });
}

async function publishedText({ scope, organ }: Desk, documentId: number) {
  const edition = await publishedEdition(scope, organ.id, documentId);
  if (!edition) throw new Refusal("not-found");
  return { title: edition.title, body: edition.body, publishedOn: edition.published_on ?? undefined };
}

/** Puts the expected words in, from the end on, so that earlier offsets stay; where two faults overlap, the first is mended. */
export function mend(text: string, faults: readonly Finding[], ofTitle: boolean): string {
  const places = faults.flatMap(({ where, expected }) =>
    "offset" in where && (where.section === TITLE_SECTION) === ofTitle && typeof expected === "string"
      ? [{ start: where.offset, end: where.offset + where.length, expected }]
      : [],
  );
  places.sort((one, other) => one.start - other.start);
  let mended = "";
  let at = 0;
  for (const { start, end, expected } of places) {
    if (start < at) continue;
    mended += text.slice(at, start) + expected;
    at = end;
  }
  return mended + text.slice(at);
}

async function recordAmendment(
  { scope, organ, now, today }: Desk,
  person: Account,
  documentId: number,
  finding: ListedFinding,
  edition: number,
): Promise<void> {
  const subject = documentSubject(documentId);
  const known = (await verdictsOn(scope, organ.id, subject)).get(finding.fingerprint);
  const verdict =
    known?.kind === "confirmed"
      ? known.id
      : await insertVerdict(scope, {
          organ_id: organ.id,
          subject,
          document_id: documentId,
          fingerprint: finding.fingerprint,
          check_id: finding.check_id,
          message: finding.message,
          quote: finding.quote,
          kind: "confirmed",
          reason: "",
          given_by: person.id,
          given_at: now,
        });
  await insertStep(scope, {
    organ_id: organ.id,
    verdict_id: verdict,
    kind: "amend",
    occurred_on: today,
    note: `第${edition}版：“${finding.quote}”改为“${finding.expected}”`,
    edition,
    gone: null,
    recorded_by: person.id,
    recorded_at: now,
  });
}
