import type { Check, Fault } from "../check.ts";
import type { ListedItems } from "../lexicon.ts";

const PARTING = "[、，,；;\\s“”]{0,3}(?:和|与|及|以及)?[“”]?";
const NEAR = 60;
/** A list has three items or more, and most of them must stand in the text. */
const FEWEST = 2;

/** A list of fixed items 固定列举 that lacks one, has them in another order or writes one otherwise. */
export const listedItems: Check = {
  id: "W-listed-items",
  title: "固定提法的项目或次序有误",
  severity: "error",
  basis: "固定提法",
  *run(manuscript, { words, lists, on }) {
    if (!words) return;
    const { items } = words.found(manuscript);
    if (items.size < FEWEST) return;
    for (const list of lists) {
      if (list.from !== "" && on !== undefined && on < list.from) continue;
      if (list.items.filter((item) => items.has(item)).length < list.items.length * 0.6) continue;
      yield* compare(manuscript.text, list);
    }
  },
};

function* compare(text: string, list: ListedItems): Generator<Fault> {
  const item = `(?:${list.items.join("|")})`;
  const stranger = `[\\u4e00-\\u9fff]{1,${Math.max(...list.items.map(({ length }) => length))}}`;
  // A run of items; one stranger between two of them may be an item written wrong.
  const run = new RegExp(
    `${item}(?:${PARTING}${item}|${PARTING}(?<![\\u4e00-\\u9fff])${stranger}[、，\\s]${PARTING}${item})+`,
    "g",
  );
  for (const match of text.matchAll(run)) {
    const found = [...match[0].matchAll(new RegExp(item, "g"))].map(([words]) => list.items.indexOf(words));
    const distinct = new Set(found);
    if (distinct.size < Math.max(3, Math.ceil(list.items.length * 0.6))) continue;
    const complete = distinct.size === list.items.length;
    const inOrder = found.every((rank, at) => at === 0 || rank > found[at - 1]!);
    // An incomplete list may be another list; only one that its name stands by, or a long one, is held to the number.
    const named = text
      .slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR)
      .includes(list.name.replace(/[“”]|战略布局|总体布局/g, ""));
    const missing = list.items.filter((_, rank) => !distinct.has(rank));
    if (!complete && (named || distinct.size >= 9)) {
      yield {
        offset: match.index,
        length: match[0].length,
        message: `${list.name}共 ${list.items.length} 项，这里缺“${missing.join("、")}”`,
        expected: list.items.join("、"),
        severity: distinct.size >= 9 || missing.length === 1 ? "error" : "warning",
        basis: list.source,
      };
    } else if (complete && list.ordered && !inOrder && found.length === list.items.length) {
      yield {
        offset: match.index,
        length: match[0].length,
        message: `${list.name}的次序不对`,
        expected: list.items.join("、"),
        severity: named || list.items.length >= 5 ? "error" : "warning",
        basis: list.source,
      };
    }
  }
}
