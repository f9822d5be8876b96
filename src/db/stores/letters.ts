import { type Insertable, type Selectable, sql } from "kysely";
import type { Scope } from "../database.ts";
import type { LetterRow, LetterTemplateRow } from "../rows/letters.ts";

/** A letter 文书, as a draft or as issued. */
export type StoredLetter = Selectable<LetterRow>;
export type StoredTemplate = Selectable<LetterTemplateRow>;

export async function insertLetter(
  scope: Scope,
  letter: Pick<Insertable<LetterRow>, "organ_id" | "request_id" | "kind" | "sealed" | "drafted_by" | "drafted_at">,
): Promise<number> {
  const { id } = await scope.insertInto("letter").values(letter).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The letter, locked until the transaction ends: of two who issue it at once one waits and then sees that it is out. */
export function letterForUpdate(scope: Scope, organId: number, id: number): Promise<StoredLetter | undefined> {
  return scope
    .selectFrom("letter")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeLetter(
  scope: Scope,
  organId: number,
  id: number,
  change: Partial<Omit<StoredLetter, "organ_id" | "id" | "request_id" | "kind">>,
): Promise<void> {
  await scope.updateTable("letter").set(change).where("organ_id", "=", organId).where("id", "=", id).execute();
}

export async function deleteLetter(scope: Scope, organId: number, id: number): Promise<void> {
  await scope.deleteFrom("letter").where("organ_id", "=", organId).where("id", "=", id).execute();
}

/** The letters of a request with who drafted and issued them, in order. */
export function lettersOf(scope: Scope, organId: number, requestId: number) {
  return scope
    .selectFrom("letter")
    .innerJoin("account as drafter", "drafter.id", "letter.drafted_by")
    .leftJoin("account as issuer", "issuer.id", "letter.issued_by")
    .selectAll("letter")
    .select(["drafter.name as drafter", "issuer.name as issuer"])
    .where("letter.organ_id", "=", organId)
    .where("letter.request_id", "=", requestId)
    .orderBy("letter.id")
    .execute();
}

/** The number of the request to which a letter belongs. */
export async function requestNumber(scope: Scope, organId: number, requestId: number): Promise<string> {
  const { number } = await scope
    .selectFrom("request")
    .select("number")
    .where("organ_id", "=", organId)
    .where("id", "=", requestId)
    .executeTakeFirstOrThrow();
  return number;
}

/** Letters that wait for the head's signature 待签发, oldest first. */
export function waitingLetters(scope: Scope, organId: number) {
  return scope
    .selectFrom("letter")
    .innerJoin("request", (join) =>
      join.onRef("request.organ_id", "=", "letter.organ_id").onRef("request.id", "=", "letter.request_id"),
    )
    .innerJoin("account", "account.id", "letter.submitted_by")
    .select(["letter.id", "letter.kind", "letter.submitted_at as at", "request.number as request", "account.name as submitter"])
    .where("letter.organ_id", "=", organId)
    .where("letter.submitted_at", "is not", null)
    .where("letter.issued_at", "is", null)
    .orderBy("letter.submitted_at")
    .execute();
}

export function letterByCode(scope: Scope, organId: number, code: string) {
  return scope
    .selectFrom("letter")
    .select(["kind", "title", "number", "dated", "digest", "copy_digest"])
    .where("organ_id", "=", organId)
    .where("code", "=", code)
    .where("issued_at", "is not", null)
    .executeTakeFirst();
}

/** The template in use 现用模板; undefined where the default one is. */
export function templateInUse(scope: Scope, organId: number, kind: string): Promise<StoredTemplate | undefined> {
  return scope
    .selectFrom("letter_template")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("kind", "=", kind)
    .where("retired_at", "is", null)
    .orderBy("edition", "desc")
    .executeTakeFirst();
}

export function templatesInUse(scope: Scope, organId: number) {
  return scope
    .selectFrom("letter_template")
    .innerJoin("account", "account.id", "letter_template.uploaded_by")
    .select(["kind", "edition", "letter_template.name", "uploaded_at", "account.name as uploader"])
    .distinctOn("kind")
    .where("organ_id", "=", organId)
    .where("retired_at", "is", null)
    .orderBy("kind")
    .orderBy("edition", "desc")
    .execute();
}

export async function insertTemplate(
  scope: Scope,
  template: Omit<Insertable<LetterTemplateRow>, "edition" | "retired_at">,
): Promise<number> {
  const { edition } = await scope
    .insertInto("letter_template")
    .values({
      ...template,
      edition: sql<number>`(select coalesce(max(edition), 0) + 1 from letter_template
        where organ_id = ${template.organ_id} and kind = ${template.kind})`,
      retired_at: null,
    })
    .returning("edition")
    .executeTakeFirstOrThrow();
  return edition;
}

export async function retireTemplates(scope: Scope, organId: number, kind: string, at: Date): Promise<void> {
  await scope
    .updateTable("letter_template")
    .set({ retired_at: at })
    .where("organ_id", "=", organId)
    .where("kind", "=", kind)
    .where("retired_at", "is", null)
    .execute();
}

/** The kinds of letters that the head signs before they go out. */
export async function signedKinds(scope: Scope, organId: number): Promise<string[]> {
  const rows = await scope
    .selectFrom("letter_rule")
    .select("kind")
    .where("organ_id", "=", organId)
    .where("sign_off", "=", true)
    .execute();
  return rows.map(({ kind }) => kind);
}

export async function saveRule(scope: Scope, organId: number, kind: string, signOff: boolean): Promise<void> {
  await scope
    .insertInto("letter_rule")
    .values({ organ_id: organId, kind, sign_off: signOff })
    .onConflict((conflict) => conflict.columns(["organ_id", "kind"]).doUpdateSet({ sign_off: signOff }))
    .execute();
}
