import type { Check } from "../check.ts";
import { type LawRegister, plainTitle } from "../law-register.ts";

const COUNTRY = "中华人民共和国";

/** A title of a law that is one character from a registered one 法规题名有误: 《政府信息公开条列》. */
export const lawTitle: Check = {
  id: "L-title",
  title: "法规题名有误",
  severity: "warning",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws }) {
    if (!laws) return;
    const known = knownIn(laws);
    for (const { title, offset } of manuscript.citations) {
      if (!known.has(title)) known.set(title, rightTitle(title, laws));
      const expected = known.get(title);
      if (expected === undefined) continue;
      yield { offset, length: title.length, message: `没有《${title}》，疑为《${expected}》`, expected };
    }
  },
};

/** The registered title that was meant; nothing when the title is right or unknown. The name of the country may hold the slip. */
const MOST_KEPT = 10_000;
const knownTitles = new WeakMap<LawRegister, Map<string, string | undefined>>();

/** What was found out about titles in earlier texts: the same laws are cited again and again. */
function knownIn(laws: LawRegister): Map<string, string | undefined> {
  const known = knownTitles.get(laws);
  if (known && known.size < MOST_KEPT) return known;
  const none = new Map<string, string | undefined>();
  knownTitles.set(laws, none);
  return none;
}

function rightTitle(title: string, laws: LawRegister): string | undefined {
  if (laws.versions(title).length > 0) return undefined;
  const plain = plainTitle(title);
  const withCountry = /^[中华]/.test(title) && title.length > SHORTEST + COUNTRY.length - 3;
  for (const right of laws.titles()) {
    if (right.length >= SHORTEST && isOneSlip(plain, right)) return plain === title ? right : COUNTRY + right;
    if (withCountry && (right.length >= SHORTEST || title.endsWith(right)) && isOneSlip(title, COUNTRY + right))
      return COUNTRY + right;
  }
  return undefined;
}

/** Titles of four characters or fewer differ by one from other true titles (审计法, 统计法). */
const SHORTEST = 5;

/** One character wrong, missing, added, or two neighbours swapped. Another first character, or one more or less at either end, is another law (物业管理条例, 盐业管理条例). */
function isOneSlip(written: string, right: string): boolean {
  if (Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < Math.min(written.length, right.length) && written[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, right.length) - start && written.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [left, due] = [written.slice(start, written.length - end), right.slice(start, right.length - end)];
  if (left.length === 1 && due.length === 1) return start > 0;
  if (left.length === 2 && due.length === 2) return left === `${due[1]}${due[0]}`;
  return left.length + due.length === 1 && start > 0 && end > 0;
}
