import type { Synonyms } from "../engines/search/query.ts";
import { readTsv } from "../engines/tsv.ts";
import { lexiconText } from "./lexicon.ts";

type Cut = (text: string) => string[];

let cutting: Cut | undefined;

/**
 * Cuts a text into words 分词. Where Node has no segmenter, into pairs of characters: the index knows pairs, so
 * that nothing is lost but the dropping of idle words.
 */
export function cutWords(text: string): string[] {
  cutting ??= loadSegmenter() ?? pairs;
  return cutting(text);
}

/** The segmenter that Node brings along (ICU); nothing where it was built without. */
export function loadSegmenter(): Cut | undefined {
  if (typeof Intl.Segmenter === "undefined") return undefined;
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  // Our own words stay whole: the stock dictionary cuts 依申请公开 into three.
  const own = new RegExp(
    `(${ownWords()
      .sort((one, other) => other.length - one.length)
      .join("|")})`,
    "u",
  );
  return (text) =>
    text
      .split(own)
      .flatMap((piece, i) => (i % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment)))
      .filter((word) => word !== "");
}

export const pairs: Cut = (text) => {
  const characters = [...text];
  if (!/\p{Script=Han}/u.test(text)) return [text];
  const words: string[] = [];
  for (let from = 0; from < characters.length; from += 2) words.push(characters.slice(from, from + 2).join(""));
  return words;
};

/** Groups of `lexicon/search-synonyms.tsv`: each word leads to the others of its group. */
export function loadSynonyms(): Synonyms {
  const { rows, problems } = readTsv(lexiconText("search-synonyms.tsv"), "search-synonyms.tsv", {
    words: { required: true },
    note: {},
  });
  if (problems[0]) throw new Error(`search-synonyms.tsv ${problems[0].line}: ${problems[0].message}`);
  const synonyms = new Map<string, string[]>();
  for (const { words } of rows) {
    const group = words.split("|");
    for (const word of group) synonyms.set(word, [...(synonyms.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
  return synonyms;
}

/** Cuts with another segmenter from now on. */
export function useSegmenter(cut: Cut | undefined): void {
  cutting = cut;
}

function ownWords(): string[] {
  return [...loadSynonyms().keys()].filter((word) => [...word].length > 2);
}
