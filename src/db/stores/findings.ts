import { type Selectable, sql } from "kysely";
import type { Severity } from "../../engines/finding.ts";
import type { Scope } from "../database.ts";
import type { FindingRow } from "../rows/proofreading.ts";

export type StoredFinding = Selectable<FindingRow>;
export type NewFinding = Omit<StoredFinding, "id" | "organ_id" | "run_id">;

const BATCH = 2000;

/** Stores what a batch of a run found. Those that are there already (the batch was broken off) are left as they are. @returns how many are new. */
export async function insertFindings(
  scope: Scope,
  organId: number,
  runId: number,
  findings: readonly NewFinding[],
): Promise<number> {
  let stored = 0;
  for (let at = 0; at < findings.length; at += BATCH) {
    const rows = findings.slice(at, at + BATCH).map((finding) => ({ ...finding, organ_id: organId, run_id: runId }));
    // One parameter instead of twenty a row.
    const { numAffectedRows } = await sql`
      insert into finding (organ_id, run_id, subject, document_id, edition, file_number, check_id, severity, message, section, start,
        length, quote, words_before, words_after, expected, basis, fix, fingerprint, silenced)
      select organ_id, run_id, subject, document_id, edition, file_number, check_id, severity, message, section, start,
        length, quote, words_before, words_after, expected, basis, fix, fingerprint, silenced
      from json_populate_recordset(null::finding, ${JSON.stringify(rows)}::json)
      on conflict do nothing`.execute(scope);
    stored += Number(numAffectedRows ?? 0);
  }
  return stored;
}

/** What a list of findings is narrowed to. */
export interface FindingFilter {
  check?: string | undefined;
  severity?: Severity | undefined;
  verdict?: "none" | "confirmed" | "false-alarm" | "exempt" | undefined;
  section?: string | undefined;
  /** 科室: only in documents that this section handed in. */
  handedInBy?: string | undefined;
  document?: number | undefined;
  file?: number | undefined;
  ids?: readonly number[] | undefined;
}

function ofRun(scope: Scope, organId: number, runId: number | null, filter: FindingFilter) {
  return scope
    .selectFrom("finding")
    .leftJoin("verdict", (join) =>
      join
        .onRef("verdict.organ_id", "=", "finding.organ_id")
        .onRef("verdict.subject", "=", "finding.subject")
        .onRef("verdict.fingerprint", "=", "finding.fingerprint")
        .on("verdict.undone_at", "is", null),
    )
    .where("finding.organ_id", "=", organId)
    .$if(runId !== null, (query) => query.where("finding.run_id", "=", runId!))
    .$if(filter.check !== undefined, (query) => query.where("finding.check_id", "=", filter.check!))
    .$if(filter.severity !== undefined, (query) => query.where("finding.severity", "=", filter.severity!))
    .$if(filter.document !== undefined, (query) => query.where("finding.document_id", "=", filter.document!))
    .$if(filter.file !== undefined, (query) => query.where("finding.file_number", "=", filter.file!))
    .$if(filter.section !== undefined, (query) =>
      query.where((where) =>
        filter.section === "" ? where("finding.section", "is", null) : where("finding.section", "=", filter.section!),
      ),
    )
    .$if(filter.handedInBy !== undefined, (query) =>
      query.where(
        "finding.document_id",
        "in",
        handIns(scope, organId).where("section_link.section", "=", filter.handedInBy!).select("hand_in.document_id"),
      ),
    )
    .$if(filter.verdict !== undefined, (query) =>
      query.where((where) =>
        filter.verdict === "none"
          ? where("verdict.id", "is", null)
          : where("verdict.kind", "=", filter.verdict as Exclude<typeof filter.verdict, "none" | undefined>),
      ),
    )
    .$if(filter.ids !== undefined, (query) => query.where("finding.id", "in", [...(filter.ids ?? [])]));
}

/** Findings with their document or file and the verdict in force, in the order of the documents and their text. */
export function findingsOf(
  scope: Scope,
  organId: number,
  runId: number | null,
  filter: FindingFilter,
  page: { limit: number; after?: number; offset?: number },
) {
  return ofRun(scope, organId, runId, filter)
    .leftJoin("account", "account.id", "verdict.given_by")
    .leftJoin("edition", (join) =>
      join
        .onRef("edition.organ_id", "=", "finding.organ_id")
        .onRef("edition.document_id", "=", "finding.document_id")
        .onRef("edition.number", "=", "finding.edition"),
    )
    .leftJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "finding.organ_id").onRef("document.id", "=", "finding.document_id"),
    )
    .leftJoin("proofreading_file as file", (join) =>
      join
        .onRef("file.organ_id", "=", "finding.organ_id")
        .onRef("file.run_id", "=", "finding.run_id")
        .onRef("file.number", "=", "finding.file_number"),
    )
    .selectAll("finding")
    .select([
      "edition.title",
      "document.index_number",
      "file.name as file_name",
      "verdict.id as verdict_id",
      "verdict.kind as verdict_kind",
      "verdict.reason as verdict_reason",
      "verdict.given_at as verdict_given_at",
      "account.name as verdict_giver",
    ])
    .$if(page.after !== undefined, (query) => query.where("finding.id", ">", page.after!))
    .orderBy("finding.id")
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
}

export type ListedFinding = Awaited<ReturnType<typeof findingsOf>>[number];

export async function countFindings(scope: Scope, organId: number, runId: number, filter: FindingFilter): Promise<number> {
  const { count } = await ofRun(scope, organId, runId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many findings of a run each check has, by severity. */
export function countByCheck(scope: Scope, organId: number, runId: number) {
  return scope
    .selectFrom("finding")
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .groupBy(["check_id", "severity"])
    .select(({ fn }) => ["check_id", "severity", fn.countAll<number>().as("count")])
    .execute();
}

/** How many findings the list that a run tries out would silence. */
/** How many findings of a run stand in documents of each section 科室 that handed any in, the most first. */
export function countBySection(scope: Scope, organId: number, runId: number): Promise<{ section: string; count: number }[]> {
  return scope
    .selectFrom("finding")
    .innerJoin(
      handIns(scope, organId).select(["hand_in.document_id", "section_link.section"]).distinct().as("handed_in"),
      (join) => join.onRef("handed_in.document_id", "=", "finding.document_id"),
    )
    .where("finding.organ_id", "=", organId)
    .where("finding.run_id", "=", runId)
    .where("finding.silenced", "=", false)
    .groupBy("handed_in.section")
    .select(({ fn }) => ["handed_in.section", fn.countAll<number>().as("count")])
    .orderBy("count", "desc")
    .orderBy("handed_in.section")
    .execute();
}

/** What sections handed in that became documents. */
const handIns = (scope: Scope, organId: number) =>
  scope
    .selectFrom("hand_in")
    .innerJoin("section_link", (join) =>
      join.onRef("section_link.organ_id", "=", "hand_in.organ_id").onRef("section_link.id", "=", "hand_in.link_id"),
    )
    .where("hand_in.organ_id", "=", organId)
    .where("hand_in.document_id", "is not", null);

export async function countSilenced(scope: Scope, organId: number, runId: number): Promise<number> {
  const { count } = await scope
    .selectFrom("finding")
    .where("organ_id", "=", organId)
    .where("run_id", "=", runId)
    .where("silenced", "=", true)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
