import { yearOf } from "../../calendar/plain-date.ts";
import type { Draft } from "../../contract/documents.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { replaceAttachments } from "../../db/stores/attachments.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { insertDocument, insertEdition } from "../../db/stores/documents.ts";
import { settleHandIn } from "../../db/stores/hand-ins.ts";
import { type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { openRound } from "../review/round.ts";
import { contentColumns, requireAcceptable, uploadsOf } from "./draft-content.ts";
import { requireRelated } from "./relations.ts";

/**
 * Hands a document in for review 送审. Nobody outside sees it before the chain of its class is through.
 *
 * Basis: 条例 art. 17.
 */
export function draftDocument(office: Office, person: Account, organ: string, draft: Draft) {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, today, now, record } = desk;
    requireAcceptable(office, desk, draft);
    await requireRelated(desk, draft);
    const uploads = await uploadsOf(desk, draft.uploads ?? []);

    const { index_prefix } = await requireProfile(desk);
    const year = yearOf(today);
    const serial = await nextSerial(scope, organ.id, "index", year);
    const indexNumber = `${index_prefix}-${year}-${String(serial).padStart(6, "0")}`;

    const id = await insertDocument(scope, organ.id, indexNumber, now);
    const edition = await insertEdition(scope, organ.id, id, {
      ...contentColumns(draft),
      drafted_by: person.id,
      drafted_at: now,
    });
    await replaceAttachments(scope, { organId: organ.id, documentId: id, edition }, uploads);
    await openRound(desk, id, edition);
    if (draft.handIn && !(await settleHandIn(scope, organ.id, draft.handIn, { documentId: id }, person.id, now)))
      throw new Refusal("already-settled");
    await record("document", id, "document-drafted", { edition, indexNumber });
    return { id, edition, indexNumber };
  });
}
