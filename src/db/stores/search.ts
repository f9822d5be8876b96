import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";

/** What the index holds of a document. */
export interface SearchEntry {
  documentId: number;
  edition: number;
  title: string;
  content: string;
  numberKey: string | null;
  subject: string;
  statutoryItem: string;
  publishedOn: PlainDate;
  grams: string[];
  titleGrams: string[];
  sounds: string[];
}

/** Terms of which all must be there, in one of several spellings; a document number; a sound of the title. */
export interface SearchTerms {
  /** For every word its spellings, for every spelling its terms. */
  words?: string[][][];
  numberKey?: string;
  sound?: string;
}

export interface SearchFilter {
  from?: PlainDate;
  to?: PlainDate;
  subject?: string;
  statutoryItem?: string;
}

/** A document found. */
export interface FoundDocument {
  indexNumber: string;
  title: string;
  documentNumber: string | null;
  publishedOn: PlainDate;
  writtenOn: PlainDate;
  repealedOn: PlainDate | null;
  statutoryItem: string;
  content: string;
}

export interface Found {
  /** How many are listed. */
  total: number;
  /** There are more than `MOST_RANKED`; only the foremost are listed. */
  more: boolean;
  lines: FoundDocument[];
  years: { value: string; count: number }[];
  subjects: { value: string; count: number }[];
}

/** Up to so many hits are ranked and counted. */
export const MOST_RANKED = 2000;
/** Of more hits than that so many are listed: a reader who has more narrows the search. */
const FOREMOST = 400;

const NOTHING: Found = { total: 0, more: false, lines: [], years: [], subjects: [] };

/** Puts a document into the index, or its newer edition in place of the older one. */
export async function putSearchEntry(scope: Scope, organId: number, entry: SearchEntry): Promise<void> {
  const values = {
    edition: entry.edition,
    title: entry.title,
    content: entry.content,
    number_key: entry.numberKey,
    subject: entry.subject,
    statutory_item: entry.statutoryItem,
    published_on: entry.publishedOn,
    grams: sql`array_to_tsvector(${entry.grams}::text[])`,
    title_grams: sql`array_to_tsvector(${entry.titleGrams}::text[])`,
    sounds: entry.sounds,
  };
  await scope
    .insertInto("search_entry")
    .values({ organ_id: organId, document_id: entry.documentId, ...values })
    .onConflict((conflict) => conflict.columns(["organ_id", "document_id"]).doUpdateSet(values))
    .execute();
}

/** Takes a document out of the index. */
export async function removeSearchEntry(scope: Scope, organId: number, documentId: number): Promise<void> {
  await scope.deleteFrom("search_entry").where("organ_id", "=", organId).where("document_id", "=", documentId).execute();
}

/** Finds documents: those with the words in their title first, then the newest. */
export async function findDocuments(
  scope: Scope,
  organId: number,
  terms: SearchTerms,
  filter: SearchFilter,
  page: { limit: number; offset: number },
): Promise<Found> {
  const matched = matching(terms);
  if (!matched) return NOTHING;
  const narrowed = sql.join(
    [
      sql`organ_id = ${organId}`,
      matched.anywhere,
      ...(filter.from ? [sql`published_on >= ${filter.from}`] : []),
      ...(filter.to ? [sql`published_on <= ${filter.to}`] : []),
      ...(filter.subject ? [sql`subject = ${filter.subject}`] : []),
      ...(filter.statutoryItem ? [sql`statutory_item = ${filter.statutoryItem}`] : []),
    ],
    sql` and `,
  );
  // Which come first is asked of the titles alone where the whole text has more hits than may be ranked.
  const some = await idsOf(scope, sql`${narrowed}`);
  const more = some.length > MOST_RANKED;
  const ids = !more ? some : await newestWithTitlesFirst(scope, narrowed, matched.inTitle);
  if (ids.length === 0) return NOTHING;
  // The texts are fetched for the lines of the page alone: those of two thousand hits would be read for nothing.
  const hits = sql`select document_id, subject, published_on, ${matched.inTitle} as in_title
    from search_entry where organ_id = ${organId} and document_id = any(${ids}::bigint[])`;
  const lines = await sql<FoundDocument>`
    with ranked as (
      select document_id, in_title, published_on from (${hits}) as hit
      order by in_title desc, published_on desc, document_id desc limit ${page.limit} offset ${page.offset}
    )
    select document.index_number as "indexNumber", edition.title, edition.document_number as "documentNumber",
      edition.published_on as "publishedOn", edition.written_on as "writtenOn", edition.repealed_on as "repealedOn",
      edition.statutory_item as "statutoryItem", search_entry.content
    from ranked
    join document on document.organ_id = ${organId} and document.id = ranked.document_id
    join search_entry on search_entry.organ_id = ${organId} and search_entry.document_id = ranked.document_id
    join edition on edition.organ_id = ${organId} and edition.document_id = ranked.document_id and edition.number = search_entry.edition
    order by ranked.in_title desc, ranked.published_on desc, ranked.document_id desc`.execute(scope);
  const facets = await sql<{ kind: string; value: string; count: number }>`
    with hit as materialized (${hits})
    select 'year' as kind, to_char(published_on, 'YYYY') as value, count(*)::integer as count from hit group by value
    union all select 'subject', subject, count(*)::integer from hit group by subject`.execute(scope);
  const facet = (kind: string) => facets.rows.filter((row) => row.kind === kind);
  return {
    total: ids.length,
    more,
    lines: lines.rows,
    years: facet("year").sort((one, other) => other.value.localeCompare(one.value)),
    subjects: facet("subject").sort((one, other) => other.count - one.count),
  };
}

/** Keys of hits, one more than may be ranked at most. Materialised: the planner would otherwise walk the index of dates for a rare word. */
async function idsOf(scope: Scope, narrowed: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ document_id: number }>`
    with hit as materialized (select document_id from search_entry where ${narrowed} limit ${MOST_RANKED + 1})
    select document_id from hit`.execute(scope);
  return rows.map(({ document_id }) => document_id);
}

async function newestWithTitlesFirst(
  scope: Scope,
  narrowed: RawBuilder<unknown>,
  inTitle: RawBuilder<unknown>,
): Promise<number[]> {
  const titles = (await idsOf(scope, sql`${narrowed} and ${inTitle}`)).slice(0, FOREMOST);
  const { rows } = await sql<{ document_id: number }>`
    select document_id from search_entry where ${narrowed}
    order by organ_id, published_on desc, document_id desc limit ${FOREMOST}`.execute(scope);
  return [...new Set([...titles, ...rows.map(({ document_id }) => document_id)])].slice(0, FOREMOST);
}

/** The condition on the whole text and the one on the title; nothing where there is nothing to look for. */
function matching({ words = [], numberKey, sound }: SearchTerms) {
  if (numberKey) {
    // From the end: 2023-7 finds 禾政发2023-7, and no 2023-17.
    const reversed = [...numberKey]
      .reverse()
      .join("")
      .replace(/[\\%_]/g, "\\$&");
    const found = sql`reverse(number_key) like ${`${reversed}%`}`;
    return { anywhere: found, inTitle: sql`true` };
  }
  if (sound) return { anywhere: sql`sounds @> array[${sound}]::text[]`, inTitle: sql`true` };
  const query = tsquery(words);
  if (query === "") return undefined;
  return { anywhere: sql`grams @@ ${query}::tsquery`, inTitle: sql`(title_grams @@ ${query}::tsquery)` };
}

const quoted = (term: string) => `'${term.replace(/['\\]/g, "$&$&")}'`;

function tsquery(words: string[][][]): string {
  return words
    .map((spellings) => spellings.filter((terms) => terms.length > 0).map((terms) => terms.map(quoted).join(" & ")))
    .filter((spellings) => spellings.length > 0)
    .map((spellings) => `(${spellings.map((spelling) => `(${spelling})`).join(" | ")})`)
    .join(" & ");
}

/** Published documents whose newest edition the index does not hold yet, a batch of them. */
export async function missingInIndex(scope: Scope, organId: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ document_id: number }>`
    select newest.document_id from (
      select document_id, max(number) as number from edition where organ_id = ${organId} and published_on is not null group by document_id
    ) as newest
    left join search_entry on search_entry.organ_id = ${organId} and search_entry.document_id = newest.document_id
    where search_entry.edition is distinct from newest.number limit ${limit}`.execute(scope);
  return rows.map(({ document_id }) => document_id);
}
