import type { Scope } from "../database.ts";

/**
 * What readers see 现行版本: of each document that was not withdrawn its newest published edition.
 *
 * `after`: only documents with a greater id, for who goes through all of them in the order of their ids. Every table is told, or a
 * database that joins them in that order reads those it is not told of from their beginning, each time.
 */
export function currentEditions(scope: Scope, organId: number, after?: number) {
  return scope
    .selectFrom("edition")
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "edition.organ_id").onRef("document.id", "=", "edition.document_id"),
    )
    .where("edition.organ_id", "=", organId)
    .$if(after !== undefined, (query) => query.where("edition.document_id", ">", after!).where("document.id", ">", after!))
    .where("edition.published_on", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("edition as later")
            .select("later.number")
            .whereRef("later.organ_id", "=", "edition.organ_id")
            .whereRef("later.document_id", "=", "edition.document_id")
            .whereRef("later.number", ">", "edition.number")
            .where("later.published_on", "is not", null)
            .$if(after !== undefined, (query) => query.where("later.document_id", ">", after!)),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("withdrawal")
            .select("withdrawal.document_id")
            .whereRef("withdrawal.organ_id", "=", "edition.organ_id")
            .whereRef("withdrawal.document_id", "=", "edition.document_id")
            .$if(after !== undefined, (query) => query.where("withdrawal.document_id", ">", after!)),
        ),
      ),
    );
}
