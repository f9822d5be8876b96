import type { Insertable, Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { PaperRow } from "../rows/requests.ts";

export type StoredPaper = Selectable<PaperRow>;

export async function insertPaper(scope: Scope, paper: Insertable<PaperRow>): Promise<void> {
  await scope.insertInto("request_paper").values(paper).execute();
}

/** The files of a request 附件, in the order in which they came. */
export function papersOf(scope: Scope, organId: number, requestId: number): Promise<StoredPaper[]> {
  return scope
    .selectFrom("request_paper")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .orderBy("number")
    .execute();
}

export function paperOf(scope: Scope, organId: number, requestId: number, number: number): Promise<StoredPaper | undefined> {
  return scope
    .selectFrom("request_paper")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .where("number", "=", number)
    .executeTakeFirst();
}
