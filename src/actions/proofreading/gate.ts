import type { PlainDate } from "../../calendar/plain-date.ts";
import type { VerdictInput } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertVerdict, type NamedVerdict, verdictsOn } from "../../db/stores/verdicts.ts";
import type { Finding } from "../../engines/finding.ts";
import type { Desk, Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { proofreadNow } from "./proofread-now.ts";

/** A text before review 待审文本. */
export interface ReviewedText {
  /** The document whose verdicts hold for it; left out for one that was never handed in. */
  documentId?: number | undefined;
  title: string;
  body: string;
  /** The day on which it would be published; today where it is left out. */
  on?: PlainDate | undefined;
}

export interface FindingWithVerdict {
  finding: Finding;
  /** What a person decided on it, on this edition or an earlier one. */
  verdict: NamedVerdict | null;
}

/** Where the verdicts on a document are kept. */
export const documentSubject = (documentId: number) => `document/${documentId}`;
export const fileSubject = (name: string) => `file/${name}`;

/** The machine's findings on a text, each with the verdict in force. */
export async function findingsWithVerdicts(office: Office, desk: Desk, text: ReviewedText): Promise<FindingWithVerdict[]> {
  const findings = await proofreadNow(office, desk, { ...text, on: text.on ?? desk.today });
  const verdicts =
    text.documentId === undefined
      ? new Map<string, NamedVerdict>()
      : await verdictsOn(desk.scope, desk.organ.id, documentSubject(text.documentId));
  return findings.map((finding) => ({ finding, verdict: verdicts.get(finding.fingerprint) ?? null }));
}

/** The findings that nobody has settled: neither mended in the text nor dismissed as 误报 or 豁免. A gate stays shut while there are any. */
export async function openFindings(office: Office, desk: Desk, text: ReviewedText): Promise<Finding[]> {
  const all = await findingsWithVerdicts(office, desk, text);
  return all.filter(({ verdict }) => !verdict || verdict.kind === "confirmed").map(({ finding }) => finding);
}

/** Gives a verdict on a finding of a document, in the transaction of the desk. @throws Refusal `invalid` without the reason that a dismissal needs. */
export async function judgeFinding(
  { scope, organ, now, record }: Desk,
  person: Account,
  documentId: number,
  finding: Pick<Finding, "fingerprint" | "check" | "message"> & { quote: string },
  { kind, reason }: VerdictInput,
): Promise<number> {
  if (kind !== "confirmed" && reason.trim() === "") throw new Refusal("invalid", {}, { reason: "请写明理由" });
  const id = await insertVerdict(scope, {
    organ_id: organ.id,
    subject: documentSubject(documentId),
    document_id: documentId,
    fingerprint: finding.fingerprint,
    check_id: finding.check,
    message: finding.message,
    quote: finding.quote,
    kind,
    reason,
    given_by: person.id,
    given_at: now,
  });
  await record("document", documentId, "finding-judged", { check: finding.check, verdict: kind });
  return id;
}
