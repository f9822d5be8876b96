import { findBeginnings, tried } from "./beginnings.ts";
import type { Manuscript } from "./manuscript.ts";
import { figures } from "./numerals.ts";

/** A law cited by its title 法规引用: 《…》（…号）第…条. */
export interface LawCitation {
  title: string;
  /** Offset of the title inside 《》. */
  offset: number;
  /** The number in brackets after it. */
  number?: { text: string; offset: number };
  article?: { number: number; text: string; offset: number };
}

const CITATION = tried(
  /《([^《》\n]{2,60}(?:《[^《》\n]{2,40}》[^《》\n]{0,30})?)》(?:[（(]([^（）()\n]{0,20}(?:号|令)[^（）()\n]{0,6})[）)])?(?:第([一二三四五六七八九十百千零]{1,9}|\d{1,4})条)?/,
);
const beginnings = findBeginnings([{ words: ["《"] }]);

/** The laws a text cites, in order. */
export function lawCitations(manuscript: Manuscript): LawCitation[] {
  return manuscript.matches(CITATION, beginnings(manuscript)).map(({ 0: quote, 1: title, 2: number, 3: article, index }) => ({
    title: title!.replaceAll("〈", "《").replaceAll("〉", "》"),
    offset: index + 1,
    ...(number === undefined ? {} : { number: { text: number, offset: index + quote.indexOf(number, title!.length + 2) } }),
    ...(article === undefined
      ? {}
      : {
          article: {
            number: /^\d/.test(article) ? Number(article) : (figures(article) ?? 0),
            text: `第${article}条`,
            offset: index + quote.length - article.length - 2,
          },
        }),
  }));
}
