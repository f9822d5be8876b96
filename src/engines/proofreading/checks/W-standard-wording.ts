import type { Check } from "../check.ts";
import { type NearMiss, nearMissSeverity } from "../matching/near-miss.ts";

const EDIT = { wrong: "错字", missing: "漏字", added: "多字", swapped: "颠倒" } as const;

/** Wording that is one or two characters from the standard one 规范表述: 中华人民共合国. */
export const standardWording: Check = {
  id: "W-standard-wording",
  title: "规范表述有误",
  severity: "warning",
  basis: "规范表述（名称以宪法、党章、法律和公开文件为准）",
  *run(manuscript, { words, on }) {
    if (!words) return;
    for (const miss of words.found(manuscript).misses) {
      if (miss.kind !== "wording" || manuscript.inAddress(miss.start)) continue;
      const wording = words.wordings[miss.entry]!;
      if (wording.from !== "" && on !== undefined && on < wording.from) continue;
      if (isAnotherTerm(miss)) continue;
      yield {
        offset: miss.start,
        length: miss.end - miss.start,
        severity: nearMissSeverity(miss),
        message: `与规范表述“${wording.text}”差 ${miss.edits.length} 处：${miss.edits.map(({ kind }) => EDIT[kind]).join("、")}`,
        expected: wording.text,
        ...(wording.source ? { basis: `规范表述（${wording.source}）` } : {}),
      };
    }
  },
};

/** With its first or last character touched, wording is nearly always another term; without its punctuation it is a matter of style. */
function isAnotherTerm({ place, confusable, written, expected }: NearMiss): boolean {
  if (place === "punctuation") return true;
  return place === "end" && !confusable && (written[0] !== expected[0] || written.at(-1) !== expected.at(-1));
}
