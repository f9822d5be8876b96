import type { Check } from "../check.ts";

/** Leaders named side by side in another order than the organ's list 排序. */
export const leaderOrder: Check = {
  id: "W-leader-order",
  title: "领导人排序与名单不一致",
  severity: "warning",
  basis: "本单位提供的领导人名单",
  *run(manuscript, { words, leaders, on }) {
    // Most texts name nobody of the list, or one.
    if (!words || words.found(manuscript).people.size < 2) return;
    const { text } = manuscript;
    const current = leaders.filter(
      ({ from, until }) => on === undefined || ((from === "" || from <= on) && (until === "" || on <= until)),
    );
    const names = [...new Set(current.map(({ name }) => name))];
    if (names.length < 2) return;
    // Only names parted by 、 or blanks, each with at most a title before it, are a list; a sentence about two people is not.
    const name = `(?:${names.join("|")})`;
    for (const match of text.matchAll(new RegExp(`${name}(?:[、，\\s和与]{1,3}[\\u4e00-\\u9fff]{0,10}?${name})+`, "g"))) {
      const order = [...match[0].matchAll(new RegExp(name, "g"))].map(([found]) => names.indexOf(found));
      if (order.every((rank, at) => at === 0 || rank > order[at - 1]!)) continue;
      const right = [...new Set(order)].sort((one, other) => one - other).map((rank) => names[rank]);
      yield {
        offset: match.index,
        length: match[0].length,
        message: `排序与名单不一致，名单次序为${right.join("、")}`,
        fix: "按名单次序排列",
      };
    }
  },
};
