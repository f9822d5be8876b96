/** The content that a sign-off is bound to 签批的内容: metadata, text and attachments of one edition. */
export interface ReviewedContent {
  title: string;
  documentNumber: string | null;
  issuingOrgan: string;
  genre: string;
  subject: string;
  statutoryItem: string;
  class: string;
  summary: string;
  keywords: readonly string[];
  body: string;
  writtenOn: string;
  effectiveOn: string | null;
  repealedOn: string | null;
  attachments: readonly { name: string; digest: string }[];
  /** `replaces 示例-2023-000001`. */
  relations: readonly string[];
  /** `谁可以申请\n本镇农户`. */
  points: readonly string[];
  questions: readonly string[];
}

/**
 * What the digest 摘要 of an edition is taken of: every field by name, length in bytes and value, so that no two contents read alike.
 * The database computes the same (`edition_digest`); anyone can by hand.
 */
export function digestText(content: ReviewedContent): string {
  const fields: [string, string | null][] = [
    ["title", content.title],
    ["document-number", content.documentNumber],
    ["issuing-organ", content.issuingOrgan],
    ["genre", content.genre],
    ["subject", content.subject],
    ["statutory-item", content.statutoryItem],
    ["class", content.class],
    ["summary", content.summary],
    ...content.keywords.map((word): [string, string] => ["keyword", word]),
    ["body", content.body],
    ["written-on", content.writtenOn],
    ["effective-on", content.effectiveOn],
    ["repealed-on", content.repealedOn],
    ...content.attachments.flatMap(({ name, digest }): [string, string][] => [
      ["attachment", name],
      ["attachment-digest", digest],
    ]),
    ...content.relations.map((relation): [string, string] => ["relation", relation]),
    ...content.points.map((point): [string, string] => ["point", point]),
    ...content.questions.map((question): [string, string] => ["question", question]),
  ];
  return fields.map(([name, value]) => `${name}:${new TextEncoder().encode(value ?? "").length}:${value ?? ""}\n`).join("");
}
