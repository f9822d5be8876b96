import type { Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { EditionRow } from "../rows/documents.ts";
import { attachmentsOf } from "./attachments.ts";
import { currentEditions } from "./current-editions.ts";

/** What readers see of a document, as the index reads it; nothing when it is not published or was withdrawn. */
export async function newestPublished(
  scope: Scope,
  organId: number,
  documentId: number,
): Promise<{ edition: Selectable<EditionRow>; attachments: string[] } | undefined> {
  const edition = await currentEditions(scope, organId)
    .selectAll("edition")
    .where("edition.document_id", "=", documentId)
    .executeTakeFirst();
  if (!edition) return undefined;
  const attached = await attachmentsOf(scope, { organId, documentId, edition: edition.number });
  return { edition, attachments: attached.flatMap(({ name, reading }) => [name, reading?.text ?? ""]) };
}
