import { yearOf } from "../../calendar/plain-date.ts";
import type { Draft } from "../../contract/documents.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { insertDocument, insertEdition } from "../../db/stores/documents.ts";
import { type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { statutoryItems } from "./statutory-items.ts";

/**
 * Hands a document in for review 送审. Nobody outside sees it before another person has released it.
 *
 * Basis: 条例 art. 17.
 */
export function draftDocument(office: Office, person: Account, organ: string, draft: Draft) {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, today, now, record } = desk;
    if (draft.writtenOn > today) throw new Refusal("invalid", {}, { writtenOn: "成文日期不能晚于今天" });
    if (!statutoryItems(office, organ).some(({ id }) => id === draft.statutoryItem))
      throw new Refusal("invalid", {}, { statutoryItem: "没有这个栏目，请从列表中选择" });

    const { index_prefix } = await requireProfile(desk);
    const year = yearOf(today);
    const serial = await nextSerial(scope, organ.id, "index", year);
    const indexNumber = `${index_prefix}-${year}-${String(serial).padStart(6, "0")}`;

    const id = await insertDocument(scope, organ.id, indexNumber, now);
    const edition = await insertEdition(scope, organ.id, id, {
      title: draft.title,
      document_number: draft.documentNumber || null,
      issuing_organ: draft.issuingOrgan,
      genre: draft.genre,
      subject: draft.subject,
      statutory_item: draft.statutoryItem,
      class: draft.class,
      summary: draft.summary,
      keywords: draft.keywords,
      body: draft.body,
      written_on: draft.writtenOn,
      effective_on: draft.effectiveOn,
      repealed_on: draft.repealedOn,
      drafted_by: person.id,
      drafted_at: now,
    });
    await record("document", id, "document-drafted", { edition, indexNumber });
    return { id, edition, indexNumber };
  });
}
