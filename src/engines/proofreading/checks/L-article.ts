import type { Check } from "../check.ts";
import { lawCitations } from "../law-citations.ts";

/** An article cited that the law does not have 条款不存在. */
export const lawArticle: Check = {
  id: "L-article",
  title: "引用的条文不存在",
  severity: "error",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws }) {
    if (!laws) return;
    for (const { title, article } of lawCitations(manuscript)) {
      const versions = laws.versions(title);
      const counts = versions.map(({ articles }) => articles);
      // A version whose articles were not counted may have had it.
      if (!article || article.number === 0 || counts.length === 0 || counts.includes(undefined)) continue;
      const most = Math.max(...(counts as number[]));
      if (article.number <= most) continue;
      yield {
        offset: article.offset,
        length: article.text.length,
        message: `《${title}》共 ${most} 条，没有${article.text}`,
        fix: "核对条文序号",
      };
    }
  },
};
