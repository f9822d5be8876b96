import type { Draft } from "../../contract/documents.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { replaceAttachments } from "../../db/stores/attachments.ts";
import { documentById, editionForUpdate, insertEdition, newestEditions, updateEdition } from "../../db/stores/documents.ts";
import { editionDigest } from "../../db/stores/review.ts";
import { withdrawalOf } from "../../db/stores/withdrawals.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { editionKey, openRound } from "../review/round.ts";
import { contentColumns, requireAcceptable, uploadsOf } from "./draft-content.ts";
import { requireRelated } from "./relations.ts";

/** Changes what waits for review 修改送审稿: only its drafter does, and every sign-off on the former content is void. @returns the new round. */
export function reviseDocument(office: Office, person: Account, organ: string, id: number, number: number, draft: Draft) {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, record } = desk;
    requireAcceptable(office, desk, draft);
    await requireRelated(desk, draft, (await documentById(scope, organ.id, id))?.index_number);
    const edition = await editionForUpdate(scope, organ.id, id, number);
    if (!edition) throw new Refusal("not-found");
    if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
    if (edition.drafted_by !== person.id) throw new Refusal("not-drafter");
    await updateEdition(scope, organ.id, id, number, contentColumns(draft));
    const key = editionKey(desk, id, number);
    await replaceAttachments(scope, key, await uploadsOf(desk, draft.uploads ?? []));
    const round = await openRound(desk, id, number);
    await record("document", id, "document-revised", { edition: number, round, digest: await editionDigest(scope, key) });
    return { round };
  });
}

/** Hands in a new edition of a published document 修改已公开的文件, through the same chain; what is published stays until it is signed off. */
export function draftEdition(office: Office, person: Account, organ: string, id: number, draft: Draft) {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, now, record } = desk;
    requireAcceptable(office, desk, draft);
    await requireRelated(desk, draft, (await documentById(scope, organ.id, id))?.index_number);
    const { published, newest } = await newestEditions(scope, organ.id, id);
    if (published === null) throw new Refusal("not-found");
    if (newest !== published) throw new Refusal("edition-waiting", { edition: newest ?? 0 });
    const withdrawal = await withdrawalOf(scope, organ.id, id);
    if (withdrawal) throw new Refusal("already-withdrawn", { withdrawnOn: withdrawal.withdrawn_on });
    const edition = await insertEdition(scope, organ.id, id, {
      ...contentColumns(draft),
      drafted_by: person.id,
      drafted_at: now,
    });
    await replaceAttachments(scope, editionKey(desk, id, edition), await uploadsOf(desk, draft.uploads ?? []));
    await openRound(desk, id, edition);
    await record("document", id, "document-amended", { edition, from: published });
    return { edition };
  });
}
