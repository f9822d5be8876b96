import { attachmentsOf, type StoredAttachment } from "../../db/stores/attachments.ts";
import { actorNames } from "../../db/stores/events.ts";
import type { EditionKey } from "../../db/stores/review.ts";
import { dismissalsOf } from "../../db/stores/review-remarks.ts";
import { atLeast, type Finding } from "../../engines/finding.ts";
import { gateFinding, personalFindings } from "../../engines/gate/gate-findings.ts";
import { personalData } from "../../engines/gate/personal-data.ts";
import { structuredCells } from "../../engines/gate/structured-cells.ts";
import type { Desk, Office } from "../office.ts";
import { findingsWithVerdicts } from "../proofreading/gate.ts";
import type { Edition } from "./round.ts";

/** A machine finding on an edition, and what a person has said to it. */
export interface ReviewedFinding {
  finding: Finding;
  settled: { by: string; reason: string } | null;
  /** Nobody can dismiss it: what nobody has read is never published. */
  stops: boolean;
}

/** The proofreader asks for personal data too; here the gate does, with the masked form. */
const ASKED_BY_THE_GATE = new Set(["I-identity-number", "I-mobile-number", "I-bank-card", "I-home-address"]);
const STOPS = new Set(["gate-unreadable", "gate-unread-page", "gate-covered-text"]);

/** Everything that machines found on an edition 检查结果: words, personal data, hidden content, files that nobody could read. */
export async function findingsOf(office: Office, desk: Desk, key: EditionKey, edition: Edition): Promise<ReviewedFinding[]> {
  const { scope } = desk;
  const dismissed = new Map((await dismissalsOf(scope, key)).map(({ fingerprint, by, reason }) => [fingerprint, { by, reason }]));
  const gate = [
    ...personalFindings(personalData(edition.title), "标题"),
    ...personalFindings(personalData(edition.summary), "内容概述"),
    ...personalFindings(personalData(edition.body, structuredCells(edition.body)), "正文"),
    ...personalFindings(personalData(edition.points.join("\n")), "图解要点"),
    ...personalFindings(personalData(edition.questions.join("\n")), "问答"),
    ...(await attachmentsOf(scope, key)).flatMap(findingsOfAttachment),
  ].map((finding) => ({ finding, settled: dismissed.get(finding.fingerprint) ?? null, stops: STOPS.has(finding.check) }));

  const words = await findingsWithVerdicts(office, desk, {
    documentId: key.documentId,
    title: edition.title,
    // What stands behind the text is read with it, and moves no place within it.
    body: [edition.body, ...edition.points, ...edition.questions].join("\n"),
  });
  const names = await actorNames(
    scope,
    words.flatMap(({ verdict }) => (verdict ? [`account:${verdict.given_by}`] : [])),
  );
  const proofread = words
    .filter(({ finding }) => !ASKED_BY_THE_GATE.has(finding.check))
    .map(({ finding, verdict }) => ({
      finding,
      settled:
        verdict && verdict.kind !== "confirmed"
          ? { by: names.get(`account:${verdict.given_by}`) ?? "", reason: verdict.reason }
          : null,
      stops: false,
    }));
  return [...gate, ...proofread];
}

/** What keeps the gate shut 未处理的检查结果: errors and what is very likely wrong; hints do not. */
export function openOnes(findings: readonly ReviewedFinding[]): ReviewedFinding[] {
  return findings.filter(({ finding, settled, stops }) => stops || (!settled && atLeast(finding.severity, "warning")));
}

function findingsOfAttachment({ name, unreadable, gate }: StoredAttachment): Finding[] {
  if (unreadable === null) return gate as Finding[];
  const finding = gateFinding("gate-unread-page", name, `附件没有能够打开检查：${unreadable}`);
  return [{ ...finding, check: "gate-unreadable", fix: "换成能打开的文件。没有检查过的附件不能公开" }];
}
