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
import { principalsOf, waitingRounds } from "../../db/stores/review.ts";
import { standingOf } from "../../domain/review/standing.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { type Permission, permissionsOf } from "../permissions.ts";
import { publicationDueOn } from "./due.ts";
import { withEnds } from "./relations.ts";

/** Published documents, a page of them, newest first. */
export async function pageOfDocuments(
  desk: Desk,
  filter: DocumentFilter,
  page: number,
): Promise<{ total: number; lines: DocumentLine[] }> {
  const { scope, organ } = desk;
  const total = await countDocuments(scope, organ.id, filter);
  const lines = await storedDocuments(scope, organ.id, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return { total, lines: await withEnds(desk, lines) };
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

/** Documents that wait for review, the longest waiting first, each with the stage it waits for and whether this person may sign it. */
export function listWaitingDocuments(office: Office, person: Account, organCode: string): Promise<WaitingDocument[]> {
  return perform(office, person, organCode, "organ.read", async ({ scope, organ, today }) => {
    const held = [person.id, ...(await principalsOf(scope, organ.id, person.id, today)).map(({ id }) => id)];
    const may = new Map<number, readonly Permission[]>();
    for (const id of held) may.set(id, permissionsOf(await rolesIn(office.database, id, organ.id)));
    const rounds = await waitingRounds(scope, organ.id);
    const rows = await waitingEditions(scope, organ.id);
    return rows.map((row) => {
      const round = rounds.get(`${row.document_id}/${row.number}`);
      const standing = standingOf(round?.stages ?? [], round?.signed ?? []);
      const stage = "stage" in standing ? standing.stage : undefined;
      const free = (id: number) =>
        id !== row.drafted_by && !round?.signed.some(({ by, actingFor }) => by === id || actingFor === id);
      return {
        id: row.document_id,
        edition: row.number,
        indexNumber: row.index_number,
        title: row.title,
        drafter: row.drafter,
        draftedAt: row.drafted_at.toISOString(),
        writtenOn: row.written_on,
        dueOn: publicationDueOn(office, row.written_on),
        documentNumber: row.document_number,
        genre: row.genre,
        statutoryItem: row.statutory_item,
        waitsFor: stage?.name ?? null,
        returned: "returned" in standing,
        digest: round?.digest ?? "",
        own: row.drafted_by === person.id,
        maySign: stage !== undefined && free(person.id) && held.some((id) => free(id) && may.get(id)!.includes(stage.permission)),
      };
    });
  });
}
