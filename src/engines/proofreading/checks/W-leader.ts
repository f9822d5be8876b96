import type { Check } from "../check.ts";

/** A name of the organ's list of leaders 领导人姓名 with a wrong character, or with a position held no more. */
export const leader: Check = {
  id: "W-leader",
  title: "领导人姓名、职务有误",
  severity: "error",
  basis: "本单位提供的领导人名单",
  *run(manuscript, { words, leaders, on }) {
    for (const miss of words?.found(manuscript).misses ?? []) {
      if (miss.kind !== "name") continue;
      const name = words!.leaders[miss.entry]!.name;
      yield {
        offset: miss.start,
        length: miss.end - miss.start,
        message: `疑为“${name}”之误`,
        severity: "warning",
        expected: name,
      };
    }
    const named = words?.found(manuscript).people;
    if (on === undefined || !named || named.size === 0) return;
    for (const { name, position, until } of leaders) {
      if (
        !named.has(name) ||
        position === "" ||
        until === "" ||
        until >= on ||
        leaders.some((other) => other.name === name && other.position === position && other.until > until)
      )
        continue;
      for (const quote of [`${position}${name}`, `${name}${position}`]) {
        for (let at = manuscript.text.indexOf(quote); at >= 0; at = manuscript.text.indexOf(quote, at + 1)) {
          if (/[原时前]任?$/.test(manuscript.text.slice(Math.max(0, at - 2), at))) continue;
          yield {
            offset: at,
            length: quote.length,
            severity: "warning",
            message: `${name}任“${position}”到 ${until} 为止`,
            fix: "核对现任职务，讲历史的写“时任”",
          };
        }
      }
    }
  },
};
