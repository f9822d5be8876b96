import type { Draft } from "../../contract/documents.ts";
import { type Upload, uploadById } from "../../db/stores/attachments.ts";
import type { NewEdition } from "../../db/stores/documents.ts";
import { relationText } from "../../domain/disclosure/relation.ts";
import { passageText } from "../../domain/publication/passage.ts";
import { secrecyMarks } from "../../engines/gate/secrecy-marks.ts";
import type { Desk, Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { statutoryItems } from "./statutory-items.ts";

/** The columns of an edition that a draft fills. */
export const contentColumns = (draft: Draft): Omit<NewEdition, "drafted_by" | "drafted_at"> => ({
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
  relations: (draft.relations ?? []).map(relationText),
  points: (draft.points ?? []).map(passageText),
  questions: (draft.questions ?? []).map(passageText),
});

/**
 * Refuses a draft that cannot be handed in: dated in the future, in a column that the organ has not, or classified.
 *
 * Basis: 条例 art. 14; 保密法 art. 35.
 */
export function requireAcceptable(office: Office, { organ, today }: Desk, draft: Draft): void {
  if (draft.writtenOn > today) throw new Refusal("invalid", {}, { writtenOn: "成文日期不能晚于今天" });
  if (!statutoryItems(office, organ).some(({ id }) => id === draft.statutoryItem))
    throw new Refusal("invalid", {}, { statutoryItem: "没有这个栏目，请从列表中选择" });
  for (const [where, text] of [
    ["标题", draft.title],
    ["正文", draft.body],
    ["内容概述", draft.summary],
    ["图解要点", (draft.points ?? []).map(passageText).join("\n")],
    ["问答", (draft.questions ?? []).map(passageText).join("\n")],
  ] as const)
    refuseSecrecy(text, where);
}

/** Refuses a text that bears a mark of secrecy 涉密不上网, saying which and where. */
export function refuseSecrecy(text: string, where: string): void {
  const [first] = secrecyMarks(text);
  if (first) throw new Refusal("secrecy-marked", { mark: first.mark, where });
}

/** The uploads that a draft names, in its order. */
export async function uploadsOf({ scope, organ }: Desk, ids: readonly number[]): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const id of new Set(ids)) {
    const upload = await uploadById(scope, organ.id, id);
    if (!upload) throw new Refusal("invalid", {}, { uploads: "附件不在本机关，请重新上传" });
    uploads.push(upload);
  }
  return uploads;
}
