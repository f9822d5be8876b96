import type { Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { EditionRow } from "../rows/documents.ts";
import { attachmentsOf } from "./attachments.ts";

/** The newest published edition of a document that has not been withdrawn. */
function newest(scope: Scope, organId: number) {
  return scope
    .selectFrom("edition")
    .where("edition.organ_id", "=", organId)
    .where("edition.published_on", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("withdrawal")
            .select("withdrawal.document_id")
            .whereRef("withdrawal.organ_id", "=", "edition.organ_id")
            .whereRef("withdrawal.document_id", "=", "edition.document_id"),
        ),
      ),
    )
    .orderBy("edition.number", "desc");
}

/** What readers see of a document, as the index reads it; nothing when it is not published or was withdrawn. */
export async function newestPublished(
  scope: Scope,
  organId: number,
  documentId: number,
): Promise<{ edition: Selectable<EditionRow>; attachments: string[] } | undefined> {
  const edition = await newest(scope, organId)
    .selectAll("edition")
    .where("edition.document_id", "=", documentId)
    .executeTakeFirst();
  if (!edition) return undefined;
  const attached = await attachmentsOf(scope, { organId, documentId, edition: edition.number });
  return { edition, attachments: attached.flatMap(({ name, reading }) => [name, reading?.text ?? ""]) };
}

/** Which edition stands under an index number now. */
export function newestPublishedByIndexNumber(scope: Scope, organId: number, indexNumber: string) {
  return newest(scope, organId)
    .innerJoin("document", (join) =>
      join.onRef("document.organ_id", "=", "edition.organ_id").onRef("document.id", "=", "edition.document_id"),
    )
    .where("document.index_number", "=", indexNumber)
    .select(["edition.document_id as documentId", "edition.number as edition"])
    .executeTakeFirst();
}
