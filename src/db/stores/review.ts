import { type Selectable, sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { ReviewedContent } from "../../domain/review/digest-text.ts";
import type { Stage } from "../../domain/review/stage.ts";
import type { Scope } from "../database.ts";
import type { SignOffRow } from "../rows/documents.ts";

/** Names one edition of a document. */
export interface EditionKey {
  organId: number;
  documentId: number;
  edition: number;
}

/** One round of review 一轮审查, its content and chain as they were handed in. */
export interface Round {
  round: number;
  digest: string;
  stages: Stage[];
  content: ReviewedContent;
  openedAt: Date;
}

export type SignOff = Selectable<SignOffRow> & { signer: string; principal: string | null };

/** The digest of an edition as the database computes it. */
export async function editionDigest(scope: Scope, { organId, documentId, edition }: EditionKey): Promise<string> {
  const { rows } = await sql<{ digest: string }>`select edition_digest(${organId}, ${documentId}, ${edition}) as digest`.execute(
    scope,
  );
  return rows[0]!.digest;
}

/** Opens the next round with the content of now. @returns its number. */
export async function insertRound(
  scope: Scope,
  key: EditionKey,
  round: { digest: string; stages: readonly Stage[]; content: ReviewedContent; draftedBy: number; at: Date },
): Promise<number> {
  const { round: number } = await scope
    .insertInto("review_round")
    .values({
      organ_id: key.organId,
      document_id: key.documentId,
      edition: key.edition,
      round: sql<number>`(select coalesce(max(round), 0) + 1 from review_round where organ_id = ${key.organId} and document_id = ${key.documentId} and edition = ${key.edition})`,
      digest: round.digest,
      stages: JSON.stringify(round.stages),
      content: JSON.stringify(round.content),
      drafted_by: round.draftedBy,
      opened_at: round.at,
    })
    .returning("round")
    .executeTakeFirstOrThrow();
  return number;
}

/** The rounds of an edition, oldest first. */
export async function roundsOf(scope: Scope, { organId, documentId, edition }: EditionKey): Promise<Round[]> {
  const rows = await scope
    .selectFrom("review_round")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("edition", "=", edition)
    .orderBy("round")
    .execute();
  return rows.map(({ round, digest, stages, content, opened_at }) => ({
    round,
    digest,
    stages: stages as Stage[],
    content: content as ReviewedContent,
    openedAt: opened_at,
  }));
}

/** The sign-offs of an edition with the signers' names, in order. */
export function signOffsOf(scope: Scope, { organId, documentId, edition }: EditionKey): Promise<SignOff[]> {
  return scope
    .selectFrom("sign_off")
    .innerJoin("account", "account.id", "sign_off.signed_by")
    .leftJoin("account as principal", "principal.id", "sign_off.acting_for")
    .where("sign_off.organ_id", "=", organId)
    .where("sign_off.document_id", "=", documentId)
    .where("sign_off.edition", "=", edition)
    .selectAll("sign_off")
    .select(["account.name as signer", "principal.name as principal"])
    .orderBy("sign_off.round")
    .orderBy("sign_off.stage")
    .execute();
}

export async function insertSignOff(scope: Scope, signOff: Selectable<SignOffRow>): Promise<void> {
  await scope.insertInto("sign_off").values(signOff).execute();
}

/** The chain that the organ has set for a class of documents, or none. */
export async function chainOf(scope: Scope, organId: number, documentClass: string): Promise<Stage[] | undefined> {
  const row = await scope
    .selectFrom("review_chain")
    .select("stages")
    .where("organ_id", "=", organId)
    .where("class", "=", documentClass)
    .executeTakeFirst();
  return row && (row.stages as Stage[]);
}

export async function saveChain(
  scope: Scope,
  organId: number,
  documentClass: string,
  stages: readonly Stage[],
  by: number,
  at: Date,
): Promise<void> {
  const values = { stages: JSON.stringify(stages), set_by: by, set_at: at };
  await scope
    .insertInto("review_chain")
    .values({ organ_id: organId, class: documentClass, ...values })
    .onConflict((conflict) => conflict.columns(["organ_id", "class"]).doUpdateSet(values))
    .execute();
}

/** For whom a person may act today 代办. */
export function principalsOf(scope: Scope, organId: number, accountId: number, day: PlainDate) {
  return scope
    .selectFrom("acting")
    .innerJoin("account", "account.id", "acting.acting_for")
    .where("acting.organ_id", "=", organId)
    .where("acting.account_id", "=", accountId)
    .where("acting.ended_at", "is", null)
    .where("acting.from_day", "<=", day)
    .where("acting.to_day", ">=", day)
    .select(["account.id", "account.name"])
    .orderBy("account.id")
    .execute();
}

export async function insertActing(
  scope: Scope,
  organId: number,
  acting: { accountId: number; actingFor: number; from: PlainDate; to: PlainDate; reason: string; recordedBy: number; at: Date },
): Promise<number> {
  const { id } = await scope
    .insertInto("acting")
    .values({
      organ_id: organId,
      account_id: acting.accountId,
      acting_for: acting.actingFor,
      from_day: acting.from,
      to_day: acting.to,
      reason: acting.reason,
      recorded_by: acting.recordedBy,
      recorded_at: acting.at,
      ended_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The records of acting 代办记录, newest first. */
export function actingRecords(scope: Scope, organId: number) {
  return scope
    .selectFrom("acting")
    .innerJoin("account as deputy", "deputy.id", "acting.account_id")
    .innerJoin("account as principal", "principal.id", "acting.acting_for")
    .where("acting.organ_id", "=", organId)
    .selectAll("acting")
    .select(["deputy.name as deputy", "principal.name as principal"])
    .orderBy("acting.id", "desc")
    .execute();
}

export async function endActing(scope: Scope, organId: number, id: number, at: Date): Promise<boolean> {
  const [ended] = await scope
    .updateTable("acting")
    .set({ ended_at: at })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .execute();
  return ended !== undefined;
}

/** Where every edition that waits stands in its chain 审签进度: the stages of its latest round and who signed them. */
export async function waitingRounds(scope: Scope, organId: number) {
  const { rows } = await sql<{
    documentId: number;
    edition: number;
    stages: Stage[];
    digest: string;
    signed: { stage: number; passed: boolean; by: number; actingFor: number | null }[];
  }>`
    select distinct on (r.document_id, r.edition) r.document_id as "documentId", r.edition, r.stages, r.digest,
      coalesce((select jsonb_agg(jsonb_build_object('stage', s.stage, 'passed', s.passed, 'by', s.signed_by, 'actingFor', s.acting_for) order by s.stage)
        from sign_off s where s.organ_id = r.organ_id and s.document_id = r.document_id and s.edition = r.edition and s.round = r.round), '[]') as signed
    from review_round r
    join edition e on e.organ_id = r.organ_id and e.document_id = r.document_id and e.number = r.edition
    where r.organ_id = ${organId} and e.published_on is null
    order by r.document_id, r.edition, r.round desc`.execute(scope);
  return new Map(rows.map((row) => [`${row.documentId}/${row.edition}`, row]));
}
