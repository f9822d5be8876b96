import type { Account } from "../../db/stores/accounts.ts";
import { attachmentsOf, replaceAttachments, type Upload, uploadById } from "../../db/stores/attachments.ts";
import { editionForUpdate, updateEdition } from "../../db/stores/documents.ts";
import { maskPlaces } from "../../engines/gate/mask.ts";
import { personalData } from "../../engines/gate/personal-data.ts";
import { structuredCells } from "../../engines/gate/structured-cells.ts";
import type { RedactedFile } from "../../engines/redaction/redact.ts";
import { storeFile, takeFile } from "../documents/upload.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { editionKey, openRound } from "./round.ts";

/**
 * Masks all personal data of an edition in one act 一键脱敏: the text in the house form, the attachments written anew and proved by reading
 * them again. The content is another one afterwards, so a new round begins.
 *
 * Basis: 条例 art. 15, 37; 个人信息保护法 art. 73.
 */
export async function maskDocument(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  number: number,
): Promise<{ masked: number }> {
  const files = await perform(office, person, organ, "document.draft", async (desk) => {
    await requireOwnDraft(desk, person, id, number);
    return attachmentsOf(desk.scope, editionKey(desk, id, number));
  });
  // Redaction takes a worker and seconds: no transaction waits for it.
  const redacted = new Map<number, Awaited<ReturnType<typeof takeFile>> & { masked: number }>();
  for (const { uploadId, digest, name, gate, unreadable } of files) {
    if (unreadable !== null || gate.length === 0) continue;
    const answer = await office.opener.redact(await office.files.read(digest), name);
    if ("unreadable" in answer) throw new Refusal("not-redacted", { name, reason: answer.unreadable.reason });
    redacted.set(uploadId, {
      ...(await takeFile(office, { name, bytes: (answer as RedactedFile).bytes })),
      masked: answer.masked,
    });
  }
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, record } = desk;
    const edition = await requireOwnDraft(desk, person, id, number);
    let masked = 0;
    const mask = (text: string) => {
      const places = personalData(text, structuredCells(text)).filter(({ severity }) => severity !== "hint");
      masked += places.length;
      return maskPlaces(text, places);
    };
    const {
      organ_id,
      document_id,
      number: _,
      drafted_by,
      drafted_at,
      released_by,
      published_on,
      released_at,
      ...content
    } = edition;
    await updateEdition(scope, organ.id, id, number, {
      ...content,
      title: mask(edition.title),
      summary: mask(edition.summary),
      body: mask(edition.body),
      points: edition.points.map(mask),
      questions: edition.questions.map(mask),
    });
    const uploads: Upload[] = [];
    for (const { uploadId } of files) {
      const anew = redacted.get(uploadId);
      masked += anew?.masked ?? 0;
      const kept = anew ? await storeFile(office, desk, anew, person.id) : uploadId;
      uploads.push((await uploadById(scope, organ.id, kept))!);
    }
    await replaceAttachments(scope, editionKey(desk, id, number), uploads);
    const round = await openRound(desk, id, number);
    await record("document", id, "document-masked", { edition: number, round, masked });
    return { masked };
  });
}

async function requireOwnDraft({ scope, organ }: Desk, person: Account, id: number, number: number) {
  const edition = await editionForUpdate(scope, organ.id, id, number);
  if (!edition) throw new Refusal("not-found");
  if (edition.published_on) throw new Refusal("already-released", { publishedOn: edition.published_on });
  if (edition.drafted_by !== person.id) throw new Refusal("not-drafter");
  return edition;
}
