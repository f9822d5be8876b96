import { sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { Severity } from "../../engines/finding.ts";
import type { Database, Scope } from "../database.ts";

/** An organ whose report is collected 报送机关, under its name of the day. */
export interface Submitter {
  id: number;
  code: string;
  level: string;
  name: string;
  shortName: string;
}

/** Every organ below another, at any depth, in the order in which they were listed. */
export async function organsBelow(database: Database, organId: number, on: PlainDate): Promise<Submitter[]> {
  const { rows } = await sql<Submitter>`
    with recursive below as (
      select id from organ where parent_id = ${organId}
      union
      select organ.id from organ join below on organ.parent_id = below.id
    )
    select distinct on (organ.id) organ.id, organ.code, organ.level, n.name, n.short_name as "shortName"
    from below join organ using (id) join organ_name n on n.organ_id = organ.id and n.valid_from <= ${on}
    order by organ.id, n.valid_from desc`.execute(database);
  return rows;
}

/** Takes an organ off the list of those that hand in here; what it is otherwise stays. */
export async function detachOrgan(database: Database, organId: number): Promise<void> {
  await database.updateTable("organ").set({ parent_id: null }).where("id", "=", organId).execute();
}

/** One file of a collection, as the matrix and the lists show it. */
export interface CollectedFile {
  id: number;
  submitterId: number | null;
  fileName: string;
  /** The organ that the report itself names. */
  printedOrgan: string | null;
  refusal: string | null;
  refusalCode: string | null;
  receivedAt: Date;
  /** The how-manieth of that organ this year 第几次报送. */
  round: number;
  /** Whether it is the one that counts: the last that could be read, else the last. */
  stands: boolean;
}

/** Every file of a year, withdrawn ones left out, the first first. */
export async function filesOfYear(scope: Scope, organId: number, year: number): Promise<CollectedFile[]> {
  const { rows } = await sql<CollectedFile>`
    select id, submitter_id as "submitterId", file_name as "fileName",
      printed_organ as "printedOrgan",
      refusal, refusal_code as "refusalCode", received_at as "receivedAt",
      row_number() over (partition by submitter_id order by id)::integer as round,
      submitter_id is not null
        and 1 = row_number() over (partition by submitter_id order by (reading is null), id desc) as stands
    from report_submission
    where organ_id = ${organId} and year = ${year} and withdrawn_at is null
    order by id`.execute(scope);
  return rows;
}

export interface FaultCount {
  submissionId: number;
  check: string;
  severity: Severity;
  count: number;
}

/** How often each check fired in the files of a year; dismissed findings do not count. */
export async function faultCounts(scope: Scope, organId: number, year: number): Promise<FaultCount[]> {
  const { rows } = await sql<FaultCount>`
    select f.submission_id as "submissionId", f.check_id as check, f.severity, count(*)::integer as count
    from report_submission s
    join submission_finding f on f.organ_id = s.organ_id and f.submission_id = s.id
    left join finding_dismissal d on d.organ_id = s.organ_id and d.submitter_id = s.submitter_id and d.year = s.year
      and d.fingerprint = f.fingerprint and d.restored_at is null
    where s.organ_id = ${organId} and s.year = ${year} and s.withdrawn_at is null and d.fingerprint is null
    group by 1, 2, 3`.execute(scope);
  return rows;
}

/** The reports that stand for their organs in a year. Without their prose unless it is asked for: tables are short, prose is not. */
export async function standingReports(
  scope: Scope,
  organId: number,
  year: number,
  { prose = false } = {},
): Promise<{ id: number; submitterId: number; report: AnnualReport }[]> {
  const report = prose ? sql`reading -> 'report'` : sql`tables_only`;
  const { rows } = await sql<{ id: number; submitterId: number; report: AnnualReport }>`
    select distinct on (submitter_id) id, submitter_id as "submitterId", ${report} as report
    from report_submission
    where organ_id = ${organId} and year = ${year} and withdrawn_at is null and submitter_id is not null and reading is not null
    order by submitter_id, id desc`.execute(scope);
  return rows;
}

/** The report that stands for one organ in a year. */
export async function standingReport(
  scope: Scope,
  organId: number,
  submitterId: number,
  year: number,
): Promise<{ id: number; report: AnnualReport } | undefined> {
  const { rows } = await sql<{ id: number; report: AnnualReport }>`
    select id, reading -> 'report' as report from report_submission
    where organ_id = ${organId} and year = ${year} and withdrawn_at is null and submitter_id = ${submitterId} and reading is not null
    order by id desc limit 1`.execute(scope);
  return rows[0];
}
