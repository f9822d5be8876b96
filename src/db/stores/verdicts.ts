import type { Insertable, Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { RectificationRow, VerdictRow } from "../rows/proofreading.ts";

/** What a person decided on a finding 判定. */
export type StoredVerdict = Selectable<VerdictRow>;
export type StoredStep = Selectable<RectificationRow>;

/** Gives a verdict; one that was in force on the same finding is undone in the same breath. */
export async function insertVerdict(
  scope: Scope,
  verdict: Omit<Insertable<VerdictRow>, "id" | "undone_by" | "undone_at">,
): Promise<number> {
  await scope
    .updateTable("verdict")
    .set({ undone_by: verdict.given_by, undone_at: verdict.given_at })
    .where("organ_id", "=", verdict.organ_id)
    .where("subject", "=", verdict.subject)
    .where("fingerprint", "=", verdict.fingerprint)
    .where("undone_at", "is", null)
    .execute();
  const { id } = await scope
    .insertInto("verdict")
    .values({ ...verdict, undone_by: null, undone_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a verdict back. @returns whether one was in force. */
export async function undoVerdict(scope: Scope, organId: number, id: number, by: number, at: Date): Promise<boolean> {
  const row = await scope
    .updateTable("verdict")
    .set({ undone_by: by, undone_at: at })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A verdict with the name of who gave it. */
export type NamedVerdict = StoredVerdict & { giver: string };

/** The verdicts in force on one document or file, by fingerprint. */
export async function verdictsOn(scope: Scope, organId: number, subject: string): Promise<Map<string, NamedVerdict>> {
  const rows = await scope
    .selectFrom("verdict")
    .innerJoin("account", "account.id", "verdict.given_by")
    .selectAll("verdict")
    .select("account.name as giver")
    .where("organ_id", "=", organId)
    .where("subject", "=", subject)
    .where("undone_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.fingerprint, row]));
}

export function verdictForUpdate(scope: Scope, organId: number, id: number): Promise<StoredVerdict | undefined> {
  return scope
    .selectFrom("verdict")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Adds the next step of the rectification 整改 of a confirmed finding. */
export async function insertStep(scope: Scope, step: Omit<Insertable<RectificationRow>, "sequence">): Promise<void> {
  const { last } = await scope
    .selectFrom("rectification_step")
    .select(({ fn }) => fn.max("sequence").as("last"))
    .where("organ_id", "=", step.organ_id)
    .where("verdict_id", "=", step.verdict_id)
    .executeTakeFirstOrThrow();
  await scope
    .insertInto("rectification_step")
    .values({ ...step, sequence: (last ?? 0) + 1 })
    .execute();
}

/** The confirmed findings, newest first, with who confirmed them and the title of the document. */
export function confirmedVerdicts(scope: Scope, organId: number, page: { limit: number; offset: number }) {
  return confirmed(scope, organId)
    .innerJoin("account", "account.id", "verdict.given_by")
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom("edition")
          .whereRef("edition.organ_id", "=", "verdict.organ_id")
          .whereRef("edition.document_id", "=", "verdict.document_id")
          .orderBy("edition.number", "desc")
          .limit(1)
          .select("edition.title")
          .as("newest"),
      (join) => join.onTrue(),
    )
    .selectAll("verdict")
    .select(["account.name as giver", "newest.title"])
    .orderBy("verdict.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countConfirmed(scope: Scope, organId: number): Promise<number> {
  const { count } = await confirmed(scope, organId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function confirmed(scope: Scope, organId: number) {
  return scope
    .selectFrom("verdict")
    .where("verdict.organ_id", "=", organId)
    .where("verdict.kind", "=", "confirmed")
    .where("verdict.undone_at", "is", null);
}

/** The steps of these rectifications in order, with who recorded them. */
export function stepsOf(scope: Scope, organId: number, verdictIds: readonly number[]) {
  return scope
    .selectFrom("rectification_step as step")
    .innerJoin("account", "account.id", "step.recorded_by")
    .where("step.organ_id", "=", organId)
    .where("step.verdict_id", "in", verdictIds.length > 0 ? [...verdictIds] : [0])
    .selectAll("step")
    .select("account.name as recorder")
    .orderBy("step.verdict_id")
    .orderBy("step.sequence")
    .execute();
}
