import type { PlainDate } from "../../calendar/plain-date.ts";
import type { ValidityDates } from "./validity.ts";

/** How a document bears on another of the same organ 文件关系: as it says itself, and as the other shows it. */
export const RELATIONS = {
  replaces: { says: "代替", shows: "被代替" },
  repeals: { says: "废止", shows: "被废止" },
  amends: { says: "修改", shows: "被修改" },
  interprets: { says: "解读", shows: "解读材料" },
} as const;

export type RelationKind = keyof typeof RELATIONS;
export const RELATION_KINDS = Object.keys(RELATIONS) as [RelationKind, ...RelationKind[]];

export interface Relation {
  kind: RelationKind;
  /** 索引号 of the other document. */
  indexNumber: string;
}

/** A relation as it is stored and signed: `replaces 示例-2023-000001`. */
export const relationText = ({ kind, indexNumber }: Relation): string => `${kind} ${indexNumber}`;

export function relationOf(text: string): Relation {
  const at = text.indexOf(" ");
  return { kind: text.slice(0, at) as RelationKind, indexNumber: text.slice(at + 1) };
}

/** The days on which a document was changed or ended by others, added to its own. What begins at no stated day begins with its publication. */
export function withRelations(
  own: ValidityDates,
  others: readonly { kind: RelationKind; publishedOn: PlainDate; effectiveOn: PlainDate | null }[],
): ValidityDates {
  const first = (own: PlainDate | undefined, ...kinds: RelationKind[]) =>
    [own, ...others.filter(({ kind }) => kinds.includes(kind)).map(({ effectiveOn, publishedOn }) => effectiveOn ?? publishedOn)]
      .filter((day) => day !== undefined)
      .sort()[0];
  const repealedOn = first(own.repealedOn, "replaces", "repeals");
  const amendedOn = first(own.amendedOn, "amends");
  return { ...own, ...(repealedOn ? { repealedOn } : {}), ...(amendedOn ? { amendedOn } : {}) };
}
