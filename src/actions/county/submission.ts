import type { SubmissionView } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { organsBelow, standingReport } from "../../db/stores/collections.ts";
import { type Dismissal, dismissalsOf } from "../../db/stores/finding-dismissals.ts";
import { findingsOf, submissionOf, submissionsOf } from "../../db/stores/report-submissions.ts";
import type { Finding } from "../../engines/finding.ts";
import { type Desk, type Office, perform, today } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { collectionOf } from "./collection.ts";
import { fileLine } from "./file-line.ts";

type Message = SubmissionView["findings"][number];

/** One report that was handed in 一份报送的年报: its text and tables, its findings, and what the round before it had. */
export function readSubmission(office: Office, person: Account, organCode: string, id: number): Promise<SubmissionView> {
  return perform(office, person, organCode, "county.read", async (desk) => {
    const { scope, organ } = desk;
    const submission = await submissionOf(scope, organ.id, id);
    if (!submission) throw new Refusal("not-found");
    const { submitter_id: submitter, year, reading } = submission;
    const rounds = submitter === null ? [] : await submissionsOf(scope, organ.id, submitter, year);
    // The one that counts is the last that could be read, as in the matrix.
    const standing = rounds.findLast((one) => one.reading) ?? rounds.at(-1);
    const before = rounds.filter((one) => one.id < id && one.reading).at(-1);
    const found = await findingsOf(scope, organ.id, before ? [id, before.id] : [id]);
    const of = (which: number) => found.filter(({ submissionId }) => submissionId === which).map(({ finding }) => finding);
    const dismissals = submitter === null ? [] : await dismissalsOf(scope, organ.id, submitter, year);
    const previous = submitter === null ? undefined : await standingReport(scope, organ.id, submitter, year - 1);
    const listed = (await organsBelow(scope, organ.id, desk.today)).find((one) => one.id === submitter);
    return {
      file: await fileLine(scope, organ, submission, today(office)),
      organCode: listed?.code ?? null,
      report: reading?.report ?? null,
      text: reading?.text ?? "",
      prose: [...(reading?.prose ?? [])],
      findings: of(id).map((finding) => withDismissal(finding, dismissals)),
      comparedWith: previous ? year - 1 : null,
      since: before ? compare(of(before.id), of(id)) : null,
      rounds: rounds.map((one, index) => ({
        id: one.id,
        round: index + 1,
        fileName: one.file_name,
        receivedAt: one.received_at.toISOString(),
      })),
      replacedBy: standing && standing.id > id ? { id: standing.id, round: rounds.indexOf(standing) + 1 } : null,
      neighbours: await neighboursOf(desk, year, id),
    } as SubmissionView;
  });
}

function withDismissal(finding: Finding, dismissals: readonly Dismissal[]): Message {
  const dismissal = dismissals.find(({ fingerprint }) => fingerprint === finding.fingerprint);
  return { ...finding, dismissed: dismissal ? { reason: dismissal.reason, by: dismissal.by } : null } as Message;
}

/** What a corrected report mended 改好, what it has that the one before had not 新出现, and what remains. */
export function compare(before: readonly Finding[], after: readonly Finding[]): NonNullable<SubmissionView["since"]> {
  const [then, now] = [before, after].map((findings) => new Set(findings.map(({ fingerprint }) => fingerprint)));
  return {
    mended: before.filter(({ fingerprint }) => !now!.has(fingerprint)) as NonNullable<SubmissionView["since"]>["mended"],
    fresh: after.filter(({ fingerprint }) => !then!.has(fingerprint)).map(({ fingerprint }) => fingerprint),
    remaining: after.filter(({ fingerprint }) => then!.has(fingerprint)).length,
  };
}

async function neighboursOf(desk: Desk, year: number, id: number): Promise<SubmissionView["neighbours"]> {
  const ids = (await collectionOf(desk, year)).organs.flatMap(({ file }) => (file ? [file.id] : []));
  const at = ids.indexOf(id);
  return { previous: at > 0 ? ids[at - 1]! : null, next: at >= 0 ? (ids[at + 1] ?? null) : null };
}
