import { sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { RELATION_KINDS, type RelationKind, relationOf, relationText } from "../../domain/disclosure/relation.ts";
import type { Scope } from "../database.ts";
import { currentEditions } from "./current-editions.ts";

/** What one published document says of another. */
export interface StoredRelation {
  kind: RelationKind;
  /** Index numbers: of whom it is said, and who says it. */
  to: string;
  from: string;
  title: string;
  documentNumber: string | null;
  publishedOn: PlainDate;
  effectiveOn: PlainDate | null;
}

/** What published documents say of these, by the day of publication. */
export async function relationsTo(scope: Scope, organId: number, indexNumbers: readonly string[]): Promise<StoredRelation[]> {
  if (indexNumbers.length === 0) return [];
  const wanted = indexNumbers.flatMap((indexNumber) => RELATION_KINDS.map((kind) => relationText({ kind, indexNumber })));
  const rows = await currentEditions(scope, organId)
    .where(sql<boolean>`edition.relations <> '{}' and edition.relations && ${wanted}::text[]`)
    .select(["edition.relations", "document.index_number as from", "edition.title", "edition.document_number as documentNumber"])
    .select(["edition.effective_on as effectiveOn", sql<PlainDate>`edition.published_on`.as("publishedOn")])
    .orderBy("edition.published_on")
    .orderBy("edition.document_id")
    .execute();
  return rows.flatMap(({ relations, ...row }) =>
    relations
      .map(relationOf)
      .filter(({ indexNumber }) => indexNumbers.includes(indexNumber))
      .map(({ kind, indexNumber }) => ({ ...row, kind, to: indexNumber })),
  );
}

/** The titles of these documents, as far as readers see them. */
export async function titlesOf(
  scope: Scope,
  organId: number,
  indexNumbers: readonly string[],
): Promise<Map<string, { title: string; documentNumber: string | null }>> {
  if (indexNumbers.length === 0) return new Map();
  const rows = await currentEditions(scope, organId)
    .where("document.index_number", "in", indexNumbers)
    .select(["document.index_number as indexNumber", "edition.title", "edition.document_number as documentNumber"])
    .execute();
  return new Map(rows.map(({ indexNumber, ...row }) => [indexNumber, row]));
}
