import type { Account } from "../../db/stores/accounts.ts";
import { attachmentsOf } from "../../db/stores/attachments.ts";
import { documentById, publishedDocument } from "../../db/stores/documents.ts";
import { passageOf } from "../../domain/publication/passage.ts";
import { type WechatArticle, wechatArticle } from "../../engines/channels/wechat-article.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** The edition that the public reads, as an article for the organ's public account 公众号版; nothing that is not, or no longer, public. */
export function readWechatArticle(
  office: Office,
  person: Account,
  organCode: string,
  id: number,
  addressOf: (indexNumber: string) => string,
): Promise<WechatArticle> {
  return perform(office, person, organCode, "organ.read", async ({ scope, organ }) => {
    const document = await documentById(scope, organ.id, id);
    const edition = document && (await publishedDocument(scope, organ.id, document.index_number));
    if (!edition?.published_on) throw new Refusal("not-found");
    const attachments = await attachmentsOf(scope, { organId: organ.id, documentId: id, edition: edition.number });
    return wechatArticle({
      title: edition.title,
      documentNumber: edition.document_number,
      issuingOrgan: edition.issuing_organ,
      writtenOn: edition.written_on,
      publishedOn: edition.published_on,
      indexNumber: edition.index_number,
      summary: edition.summary,
      body: edition.body,
      points: edition.points.map(passageOf),
      questions: edition.questions.map(passageOf),
      attachments: attachments.map(({ name }) => name),
      address: addressOf(edition.index_number),
    });
  });
}
