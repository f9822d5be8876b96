import type { Check } from "../check.ts";
import { UNCONFIRMED } from "../law-register.ts";

const HISTORY =
  /废止|失效|停止执行|原《$|原\s?[（(]?$|曾|修订前|修改前|当时|时行|被.{0,6}取代|已由|已被|历史|沿革|第[一二三四五六七八九十百]+条$/;

/** A repealed law cited as if it were in force 失效依据. */
export const repealed: Check = {
  id: "L-repealed",
  title: "引用已废止的法规",
  severity: "error",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws, on }) {
    if (!laws) return;
    for (const { title, offset } of manuscript.citations) {
      const last = laws.repealed(title, on);
      if (!last) continue;
      const before = manuscript.text.slice(Math.max(0, offset - 12), offset);
      const after = manuscript.text.slice(offset + title.length, offset + title.length + 80).split("\n")[0]!;
      if (HISTORY.test(before) || /^》.{0,60}(?:同时废止|废止|失效|停止执行|设立)/.test(after)) continue;
      yield {
        offset,
        length: title.length,
        // Without a day a text of its time cannot be told from one that is behind it.
        severity: on === undefined || !last.confirmed ? "warning" : "error",
        message: `《${title}》已于 ${last.until} 后失效${last.confirmed ? "" : UNCONFIRMED}`,
        fix: last.successor ? `改引《${last.successor}》，并核对条文` : "核对现行依据",
      };
    }
  },
};
