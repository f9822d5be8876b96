import type { Draft } from "../../contract/documents.ts";
import { relationsTo, titlesOf } from "../../db/stores/document-relations.ts";
import type { PublishedDocument } from "../../db/stores/documents.ts";
import { type Relation, relationOf, withRelations } from "../../domain/disclosure/relation.ts";
import type { ValidityDates } from "../../domain/disclosure/validity.ts";
import type { Desk } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Another document, and how it stands to this one. */
export interface Related extends Relation {
  title: string;
  documentNumber: string | null;
}

/** Refuses relations to what readers cannot open, or to itself. */
export async function requireRelated({ scope, organ }: Desk, { relations = [] }: Draft, own?: string): Promise<void> {
  if (relations.some(({ indexNumber }) => indexNumber === own))
    throw new Refusal("invalid", {}, { relations: "文件不能与自己有关系，请移除这一条" });
  const known = await titlesOf(
    scope,
    organ.id,
    relations.map(({ indexNumber }) => indexNumber),
  );
  const missing = relations.find(({ indexNumber }) => !known.has(indexNumber));
  if (missing)
    throw new Refusal("invalid", {}, { relations: `本机关没有公开索引号为 ${missing.indexNumber} 的文件，请从列表中选择` });
}

/** What a document says of others 此件代替、修改、废止、解读, with their titles; one that was withdrawn is left out. */
export async function saidRelations({ scope, organ }: Desk, texts: readonly string[]): Promise<Related[]> {
  const relations = texts.map(relationOf);
  const known = await titlesOf(
    scope,
    organ.id,
    relations.map(({ indexNumber }) => indexNumber),
  );
  return relations.flatMap((relation) => {
    const other = known.get(relation.indexNumber);
    return other ? [{ ...relation, ...other }] : [];
  });
}

/** What others say of a document 被代替、被修改、被废止、解读材料, and the days that follow from it. */
export async function shownRelations(
  { scope, organ }: Desk,
  document: PublishedDocument,
): Promise<{ shown: Related[]; dates: ValidityDates }> {
  const others = await relationsTo(scope, organ.id, [document.index_number]);
  return {
    shown: others.map(({ kind, from, title, documentNumber }) => ({ kind, indexNumber: from, title, documentNumber })),
    dates: withRelations(
      {
        writtenOn: document.written_on,
        ...(document.effective_on ? { effectiveOn: document.effective_on } : {}),
        ...(document.repealed_on ? { repealedOn: document.repealed_on } : {}),
      },
      others,
    ),
  };
}

/** Documents of a list, with the day on which they ended 废止日期, be it stated in them or in what replaced or repealed them. */
export async function withEnds<Line extends { indexNumber: string; writtenOn: string; repealedOn: string | null }>(
  { scope, organ, today }: Desk,
  lines: readonly Line[],
): Promise<(Line & { repealed: boolean })[]> {
  const others = await relationsTo(
    scope,
    organ.id,
    lines.map(({ indexNumber }) => indexNumber),
  );
  return lines.map((line) => {
    const own = { writtenOn: line.writtenOn, ...(line.repealedOn ? { repealedOn: line.repealedOn } : {}) };
    const repealedOn =
      withRelations(
        own,
        others.filter(({ to }) => to === line.indexNumber),
      ).repealedOn ?? null;
    return { ...line, repealedOn, repealed: repealedOn !== null && repealedOn <= today };
  });
}
