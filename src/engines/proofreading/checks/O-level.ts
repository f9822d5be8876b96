import type { Check } from "../check.ts";
import { LAYOUT } from "./basis.ts";

/** A level of the outline that is skipped: （1） directly below 一、. 一、 → 1. is allowed. */
export const level: Check = {
  id: "O-level",
  title: "层次序号跳级",
  severity: "hint",
  basis: LAYOUT("7.3.3 正文层次序数"),
  gathered: 1,
  *run(manuscript) {
    const all = manuscript.headings;
    if (all.filter((heading) => heading.level === 0).length < 2) return;
    const open = new Set<number>();
    for (const { level, number, mark, offset } of all) {
      for (const deeper of [...open].filter((other) => other > level)) open.delete(deeper);
      open.add(level);
      if (level === 3 && number === 1 && open.has(0) && !open.has(1) && !open.has(2)) {
        yield { offset, length: mark.length, message: `“一、”之下直接用了“${mark}”，中间应有“（一）”或“1.”` };
      }
    }
  },
};
