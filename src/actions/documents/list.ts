import type { DocumentLine, WaitingDocument } from "../../contract/documents.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { rolesIn } from "../../db/stores/accounts.ts";
import {
  countDocuments,
  type DocumentFilter,
  listDocuments as storedDocuments,
  waitingEditions,
} from "../../db/stores/documents.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { permissionsOf } from "../permissions.ts";
import { publicationDueOn } from "./due.ts";

/** Published documents, a page of them, newest first. */
export async function pageOfDocuments(
  { scope, organ }: Desk,
  filter: DocumentFilter,
  page: number,
): Promise<{ total: number; lines: DocumentLine[] }> {
  const [total, lines] = [
    await countDocuments(scope, organ.id, filter),
    await storedDocuments(scope, organ.id, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ];
  return { total, lines };
}

export function listDocuments(
  office: Office,
  person: Account,
  organ: string,
  query: { title?: string; item?: string; page: number },
) {
  return perform(office, person, organ, "organ.read", (desk) =>
    pageOfDocuments(
      desk,
      { ...(query.title ? { title: query.title } : {}), ...(query.item ? { statutoryItem: query.item } : {}) },
      query.page,
    ),
  );
}

/** Documents that wait for review, the longest waiting first. */
export function listWaitingDocuments(office: Office, person: Account, organCode: string): Promise<WaitingDocument[]> {
  return perform(office, person, organCode, "organ.read", async ({ scope, organ }) => {
    const mayRelease = permissionsOf(await rolesIn(office.database, person.id, organ.id)).includes("document.release");
    const rows = await waitingEditions(scope, organ.id);
    return rows.map((row) => ({
      id: row.document_id,
      edition: row.number,
      indexNumber: row.index_number,
      title: row.title,
      drafter: row.drafter,
      draftedAt: row.drafted_at.toISOString(),
      writtenOn: row.written_on,
      dueOn: publicationDueOn(office, row.written_on),
      body: row.body,
      documentNumber: row.document_number,
      genre: row.genre,
      statutoryItem: row.statutory_item,
      mayRelease: mayRelease && row.drafted_by !== person.id,
    }));
  });
}
