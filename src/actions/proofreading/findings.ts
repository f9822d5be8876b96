import { PAGE_SIZE } from "../../contract/fields.ts";
import type { BulkVerdict, DocumentVerdict, FindingLine, FindingQuery } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { countFindings, type FindingFilter, findingsOf, type ListedFinding } from "../../db/stores/findings.ts";
import { runOf } from "../../db/stores/proofreading-runs.ts";
import { insertVerdict, undoVerdict as storeUndo, verdictForUpdate } from "../../db/stores/verdicts.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { checkTitle } from "./check-title.ts";
import { judgeFinding } from "./gate.ts";

/** The findings of a run 排查发现的问题, a page of them, narrowed by check, severity, section, document and verdict. */
export function listFindings(office: Office, person: Account, organ: string, runId: number, query: FindingQuery) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    if (!(await runOf(scope, organ.id, runId))) throw new Refusal("not-found");
    const filter: FindingFilter = query;
    const total = await countFindings(scope, organ.id, runId, filter);
    const page = { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE };
    return { total, lines: (await findingsOf(scope, organ.id, runId, filter, page)).map(asLine) };
  });
}

/** Gives one verdict on many findings 批量判定. It holds by fingerprint for later runs and editions of the same document. @returns how many. */
export function judgeFindings(office: Office, person: Account, organ: string, { findings, kind, reason }: BulkVerdict) {
  return perform(office, person, organ, "proofreading.judge", async ({ scope, organ, now, record }) => {
    const found = await findingsOf(scope, organ.id, null, { ids: findings }, { limit: findings.length });
    if (found.length < new Set(findings).size) throw new Refusal("not-found");
    for (const finding of found) {
      await insertVerdict(scope, {
        organ_id: organ.id,
        subject: finding.subject,
        document_id: finding.document_id,
        fingerprint: finding.fingerprint,
        check_id: finding.check_id,
        message: finding.message,
        quote: finding.quote,
        kind,
        reason,
        given_by: person.id,
        given_at: now,
      });
    }
    await record("proofreading-run", found[0]!.run_id, "findings-judged", { count: found.length, verdict: kind });
    return { given: found.length };
  });
}

/** Gives a verdict on a finding of one document, as it stands beside its text in review. */
export function judgeDocumentFinding(office: Office, person: Account, organ: string, documentId: number, input: DocumentVerdict) {
  return perform(office, person, organ, "proofreading.judge", async (desk) => ({
    id: await judgeFinding(desk, person, documentId, input, input),
  }));
}

/** Takes a verdict back 撤销判定: the finding is open again. */
export function undoVerdict(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "proofreading.judge", async ({ scope, organ, now, record }) => {
    const verdict = await verdictForUpdate(scope, organ.id, id);
    if (!verdict) throw new Refusal("not-found");
    if (!(await storeUndo(scope, organ.id, id, person.id, now))) throw new Refusal("verdict-undone");
    await record("verdict", id, "verdict-undone", { check: verdict.check_id, verdict: verdict.kind });
  });
}

export function asLine(row: ListedFinding): FindingLine {
  return {
    id: row.id,
    title: row.title ?? row.file_name ?? row.subject,
    documentId: row.document_id,
    edition: row.edition,
    indexNumber: row.index_number,
    fileNumber: row.file_number,
    check: row.check_id,
    checkTitle: checkTitle(row.check_id),
    severity: row.severity,
    message: row.message,
    section: row.section,
    before: row.words_before,
    quote: row.quote,
    after: row.words_after,
    expected: row.expected,
    basis: row.basis,
    fix: row.fix,
    silenced: row.silenced,
    verdict:
      row.verdict_id === null
        ? null
        : {
            id: row.verdict_id,
            kind: row.verdict_kind!,
            reason: row.verdict_reason!,
            giver: row.verdict_giver!,
            givenAt: row.verdict_given_at!.toISOString(),
          },
  };
}
