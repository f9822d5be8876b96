import { createRequire } from "node:module";
import type { Synonyms } from "../engines/search/query.ts";
import { readTsv } from "../engines/tsv.ts";
import { lexiconText } from "./lexicon.ts";

type Cut = (text: string) => string[];

let cutting: Cut | undefined;

/**
 * Cuts a text into words 分词. Where the platform has no prebuilt segmenter, into pairs of characters: the index knows pairs, so
 * that nothing is lost but the dropping of idle words.
 */
export function cutWords(text: string): string[] {
  cutting ??= loadSegmenter() ?? pairs;
  return cutting(text);
}

/** The segmenter of this platform; nothing where there is no prebuilt one. */
export function loadSegmenter(): Cut | undefined {
  const require = createRequire(import.meta.url);
  try {
    const { Jieba } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
    const { dict } = require("@node-rs/jieba/dict") as { dict: Uint8Array };
    const jieba = Jieba.withDict(dict);
    // Our own words weigh more than their parts: the stock dictionary cuts 依申请公开 into three.
    const own = ownWords().map((word) => `${word} 100000 n`);
    jieba.loadDict(Buffer.from(own.join("\n")));
    return (piece) => jieba.cut(piece, true);
  } catch {
    return undefined;
  }
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
