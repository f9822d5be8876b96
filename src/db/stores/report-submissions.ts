import { type Insertable, type Selectable, sql } from "kysely";
import type { Finding } from "../../engines/finding.ts";
import type { KeptReading } from "../../engines/reading/kept-reading.ts";
import type { Scope } from "../database.ts";
import { asStorable } from "../json.ts";
import type { SubmissionRow } from "../rows/county.ts";

/** A report that an organ handed in 报送的年度报告, as it was read. */
export type Submission = Omit<Selectable<SubmissionRow>, "reading"> & { reading: KeptReading | null };

/** What reading a file gave. */
export type Outcome = { reading: KeptReading; findings: readonly Finding[] } | { refusal: string; code: string };

const live = (scope: Scope, organId: number) =>
  scope.selectFrom("report_submission").where("organ_id", "=", organId).where("withdrawn_at", "is", null);

export function submissionWithDigest(scope: Scope, organId: number, digest: string): Promise<Submission | undefined> {
  return live(scope, organId).selectAll().where("digest", "=", digest).executeTakeFirst() as Promise<Submission | undefined>;
}

export function submissionOf(scope: Scope, organId: number, id: number): Promise<Submission | undefined> {
  return live(scope, organId).selectAll().where("id", "=", id).executeTakeFirst() as Promise<Submission | undefined>;
}

/** Makes two who send the same file take turns, so that the second finds what the first kept. */
export async function lockDigest(scope: Scope, organId: number, digest: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission/${organId}/${digest}`}, 0))`.execute(scope);
}

/** Everything an organ handed in for a year, the first first. */
export function submissionsOf(scope: Scope, organId: number, submitterId: number, year: number): Promise<Submission[]> {
  return live(scope, organId)
    .selectAll()
    .where("submitter_id", "=", submitterId)
    .where("year", "=", year)
    .orderBy("id")
    .execute() as Promise<Submission[]>;
}

/** The organ to which a person assigned a report that printed this name. */
export async function assignedBefore(scope: Scope, organId: number, printed: string): Promise<number | undefined> {
  const row = await live(scope, organId)
    .select("submitter_id")
    .where("assigned_by", "is not", null)
    .where("printed_organ", "=", printed)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.submitter_id ?? undefined;
}

export async function insertSubmission(
  scope: Scope,
  submission: Omit<Insertable<SubmissionRow>, "reading" | "refusal" | "refusal_code">,
  outcome: Outcome,
): Promise<number> {
  const { id } = await scope
    .insertInto("report_submission")
    .values({ ...submission, ...asRead(outcome) })
    .returning("id")
    .executeTakeFirstOrThrow();
  if ("findings" in outcome) await replaceFindings(scope, submission.organ_id, id, outcome.findings);
  return id;
}

export async function changeSubmission(
  scope: Scope,
  organId: number,
  id: number,
  changes: Partial<Pick<SubmissionRow, "year" | "submitter_id" | "assigned_by" | "withdrawn_at">>,
): Promise<void> {
  await scope.updateTable("report_submission").set(changes).where("organ_id", "=", organId).where("id", "=", id).execute();
}

/** Puts what a second reading gave in place of the first. */
export async function replaceReading(scope: Scope, organId: number, id: number, outcome: Outcome): Promise<void> {
  await scope
    .updateTable("report_submission")
    .set(asRead(outcome))
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .execute();
  await replaceFindings(scope, organId, id, "findings" in outcome ? outcome.findings : []);
}

/** Puts findings in place of those that were there: of one check, or of all. */
export async function replaceFindings(
  scope: Scope,
  organId: number,
  id: number,
  findings: readonly Finding[],
  check?: string,
): Promise<void> {
  await scope
    .deleteFrom("submission_finding")
    .where("organ_id", "=", organId)
    .where("submission_id", "=", id)
    .$if(check !== undefined, (query) => query.where("check_id", "=", check!))
    .execute();
  if (findings.length === 0) return;
  const { next } = await scope
    .selectFrom("submission_finding")
    .where("organ_id", "=", organId)
    .where("submission_id", "=", id)
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .executeTakeFirstOrThrow();
  await scope
    .insertInto("submission_finding")
    .values(
      findings.map((finding, index) => ({
        organ_id: organId,
        submission_id: id,
        number: next + index,
        check_id: finding.check,
        severity: finding.severity,
        fingerprint: finding.fingerprint,
        finding: asStorable(finding),
      })),
    )
    .execute();
}

/** The findings of these submissions, in their order. */
export async function findingsOf(
  scope: Scope,
  organId: number,
  ids: readonly number[],
): Promise<{ submissionId: number; finding: Finding }[]> {
  if (ids.length === 0) return [];
  const rows = await scope
    .selectFrom("submission_finding")
    .select(["submission_id", "finding"])
    .where("organ_id", "=", organId)
    .where("submission_id", "in", ids)
    .orderBy("submission_id")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ submissionId: row.submission_id, finding: row.finding as Finding }));
}

const asRead = (outcome: Outcome) =>
  "reading" in outcome
    ? { reading: asStorable(outcome.reading), refusal: null, refusal_code: null }
    : { reading: null, refusal: outcome.refusal, refusal_code: outcome.code };

/** Files whose organ nobody has told yet. */
export async function unassignedIds(scope: Scope, organId: number): Promise<number[]> {
  const rows = await live(scope, organId).select("id").where("submitter_id", "is", null).orderBy("id").execute();
  return rows.map(({ id }) => id);
}

export async function organHasSubmissions(scope: Scope, organId: number, submitterId: number): Promise<boolean> {
  const row = await live(scope, organId).select("id").where("submitter_id", "=", submitterId).limit(1).executeTakeFirst();
  return row !== undefined;
}
