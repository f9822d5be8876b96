import { documentNumberKey } from "./document-number.ts";
import { folded } from "./grams.ts";
import { soundOf } from "./pinyin.ts";

/** What a reader looks for 检索式. */
export interface SearchQuery {
  /** Every word must be there, in one of its spellings. */
  words: string[][];
  /** Set when the query is a document number. */
  documentNumber: string | undefined;
  /** How the query sounds; found in titles when the words are nowhere. */
  sound: string | undefined;
}

/** Words that a question has and a document need not. */
const EMPTY = new Set(
  "的 了 吗 呢 和 与 及 或 在 是 我 我们 你 您 要 想 怎么 怎样 如何 怎么办 哪里 哪儿 在哪 在哪里 什么 多少 请问 关于 有关 相关 一下 需要 可以 能 能不能 办 办理 申请 查询 查 找 规定 通知".split(
    " ",
  ),
);
const MOST_WORDS = 8;

/** Words that mean the same in official Chinese 同义词: each group in the order in which it was written down. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what was typed: a document number in any spelling, words in quotation marks as they stand, everything else cut into words
 * by `cut`; a word that only a question needs is dropped unless nothing else is left.
 */
export function readQuery(text: string, cut: (text: string) => string[], synonyms: Synonyms): SearchQuery {
  const typed = folded(text).trim();
  const quoted = [...typed.matchAll(/["“”「『《]([^"“”」』》]+)["“”」』》]/gu)].map(([, phrase]) => phrase!.trim());
  const rest = typed.replace(/["“”「『《][^"“”」』》]+["“”」』》]/gu, " ");
  const parts = rest.split(/[^\p{L}\p{N}.]+/u).filter((part) => part !== "");
  const cutWords = parts.flatMap((part) => wordsOf(part, cut, synonyms));
  const telling = cutWords.filter((word) => !EMPTY.has(word));
  const words = [...new Set([...quoted, ...(telling.length + quoted.length > 0 ? telling : cutWords)])].slice(0, MOST_WORDS);
  return {
    words: words.map((word) => [word, ...(synonyms.get(word) ?? [])]),
    documentNumber: documentNumberKey(text),
    sound: soundOf(typed),
  };
}

/** A part that is a word of the synonyms, or short, stays whole: 公租房 is not 公 and 租房. */
function wordsOf(part: string, cut: (text: string) => string[], synonyms: Synonyms): string[] {
  if (synonyms.has(part) || [...part].length <= 2) return [part];
  const words = cut(part).filter((word) => /[\p{L}\p{N}]/u.test(word));
  // Single characters side by side are a word that the dictionary does not know; one alone says little and would be everywhere.
  const joined: string[] = [];
  let run = "";
  for (const word of [...words, ""]) {
    if ([...word].length === 1 && !EMPTY.has(word)) {
      run += word;
      continue;
    }
    if ([...run].length > 1) joined.push(run);
    run = "";
    if (word !== "" && [...word].length > 1) joined.push(word);
  }
  return joined.length > 0 ? joined : words;
}
