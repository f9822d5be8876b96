import type { Check } from "../check.ts";
import { UNCONFIRMED } from "../law-register.ts";

/** An article cited that the law does not have 条款不存在. */
export const lawArticle: Check = {
  id: "L-article",
  title: "引用的条文不存在",
  severity: "error",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws }) {
    if (!laws) return;
    for (const { title, article } of manuscript.citations) {
      const versions = laws.versions(title);
      const counts = versions.map(({ articles }) => articles);
      // A version whose articles were not counted may have had it.
      if (!article || article.number === 0 || counts.length === 0 || counts.includes(undefined)) continue;
      const most = Math.max(...(counts as number[]));
      if (article.number <= most) continue;
      const confirmed = versions.every((version) => version.confirmed);
      yield {
        offset: article.offset,
        length: article.text.length,
        severity: confirmed ? "error" : "warning",
        message: `《${title}》共 ${most} 条，没有${article.text}${confirmed ? "" : UNCONFIRMED}`,
        fix: "核对条文序号",
      };
    }
  },
};
