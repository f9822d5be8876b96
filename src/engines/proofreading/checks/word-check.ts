import type { Check, Fault } from "../check.ts";
import type { Category, LexiconEntry } from "../lexicon.ts";
import type { Manuscript } from "../manuscript.ts";
import type { WordHit } from "../word-search.ts";

/** A check that reports the hits of one category of the word lists 词表. The severity is the entry's. */
export function wordCheck(
  check: Omit<Check, "run" | "severity"> & {
    category: Category;
    /** Whether a hit is right where it stands. */
    excuse?: (hit: WordHit, manuscript: Manuscript) => boolean;
    /** The entries hold only when the day of publication is known. */
    dated?: boolean;
  },
): Check {
  return {
    ...check,
    severity: "warning",
    run(manuscript, { words, on }) {
      if (!words || (check.dated && on === undefined)) return [];
      const faults: Fault[] = [];
      for (const hit of words.found(manuscript).hits) {
        const entry = hit.entries.find((one) => holds(one, on));
        if (entry?.category !== check.category || check.excuse?.(hit, manuscript)) continue;
        const [first] = entry.suggestions;
        const wording = first !== undefined && !first.startsWith("（");
        faults.push({
          offset: hit.start,
          length: hit.end - hit.start,
          severity: entry.severity,
          message: describe(entry),
          ...(wording ? { expected: first } : {}),
          fix: advice(entry),
          ...(entry.source ? { basis: entry.source } : {}),
        });
      }
      return faults;
    },
  };
}

/** Without a day every entry holds that has not ended. */
function holds({ from, until }: LexiconEntry, on: string | undefined): boolean {
  return on === undefined ? until === "" : (from === "" || from <= on) && (until === "" || on <= until);
}

function describe({ text, category, note }: LexiconEntry): string {
  const what = {
    "wrong-word": "是错别字",
    forbidden: "是禁用或慎用的说法",
    "hong-kong-macao-taiwan": "不符合涉港澳台用语规范",
    "ethnic-religious": "不符合民族宗教用语规范",
    "party-organization": "不是规范的组织名称",
    superseded: "已更名或不再使用",
    own: "在本单位词表中",
  }[category];
  return `“${text}”${what}${note && category !== "wrong-word" ? `（${note}）` : ""}`;
}

function advice({ suggestions }: LexiconEntry): string | undefined {
  if (suggestions.length === 0) return undefined;
  return suggestions[0]!.startsWith("（")
    ? suggestions[0]!.slice(1, -1)
    : `改为${suggestions.map((words) => `“${words}”`).join("或")}`;
}
