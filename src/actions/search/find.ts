import { type Found, type FoundDocument, findDocuments, type SearchFilter } from "../../db/stores/search.ts";
import { excerpt, marked, type Piece } from "../../engines/search/excerpt.ts";
import { gramsOfWord } from "../../engines/search/grams.ts";
import { readQuery, type Synonyms } from "../../engines/search/query.ts";
import { cutWords, loadSynonyms } from "../../storage/segmentation.ts";
import { withEnds } from "../documents/relations.ts";
import type { Desk } from "../office.ts";

/** A hit as the page shows it. */
export interface Hit extends Omit<FoundDocument, "content" | "title"> {
  /** Whether it has ended 已废止, as it says itself or as what replaced or repealed it says. */
  repealed: boolean;
  title: Piece[];
  excerpt: Piece[];
}

export interface SearchResult extends Omit<Found, "lines"> {
  lines: Hit[];
  /** How it was found: as a document number, by its words, or by how the query sounds because no words were found. */
  by: "number" | "words" | "sound";
  /** The words looked for, with their other spellings. */
  words: string[][];
  /** Where nothing has all the words: for each word how many documents have it alone. */
  alone: { word: string; total: number }[];
}

let synonyms: Synonyms | undefined;

/**
 * Searches the published documents 检索: a document number in any spelling, else words and their synonyms, else what sounds like it.
 * When no document has all words, each word is asked for alone, so that a reader sees which of them to leave out.
 */
export async function searchDocuments(
  desk: Desk,
  text: string,
  filter: SearchFilter,
  page: { limit: number; offset: number },
): Promise<SearchResult> {
  const { scope, organ } = desk;
  synonyms ??= loadSynonyms();
  const query = readQuery(text, cutWords, synonyms);
  const find = (terms: Parameters<typeof findDocuments>[2], at = page) => findDocuments(scope, organ.id, terms, filter, at);
  const termsOf = (words: string[][]) => words.map((spellings) => spellings.map(gramsOfWord));
  const shown = query.words.flat();

  if (query.documentNumber) {
    const found = await find({ numberKey: query.documentNumber });
    if (found.total > 0) return result(desk, found, "number", [text.trim()], query.words);
  }
  const found = await find({ words: termsOf(query.words) });
  if (found.total > 0) return result(desk, found, "words", shown, query.words);
  if (query.sound) {
    const sounding = await find({ sound: query.sound });
    if (sounding.total > 0) return result(desk, sounding, "sound", [], query.words);
  }
  const alone = [];
  if (query.words.length > 1)
    for (const word of query.words) {
      const { total } = await find({ words: termsOf([word]) }, { limit: 1, offset: 0 });
      alone.push({ word: word[0]!, total });
    }
  return { ...(await result(desk, found, "words", shown, query.words)), alone };
}

async function result(
  desk: Desk,
  { lines, ...found }: Found,
  by: SearchResult["by"],
  shown: readonly string[],
  words: string[][],
): Promise<SearchResult> {
  return {
    ...found,
    by,
    words,
    alone: [],
    lines: (await withEnds(desk, lines)).map(({ content, title, ...line }) => ({
      ...line,
      title: marked(title, shown),
      excerpt: excerpt(content, shown),
    })),
  };
}
