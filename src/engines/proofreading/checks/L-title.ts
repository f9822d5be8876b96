import type { Check } from "../check.ts";
import { lawCitations } from "../law-citations.ts";
import { type LawRegister, plainTitle } from "../law-register.ts";

/** A title of a law that is one character from a registered one 法规题名有误: 《政府信息公开条列》. */
export const lawTitle: Check = {
  id: "L-title",
  title: "法规题名有误",
  severity: "warning",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws }) {
    if (!laws) return;
    const known = new Map<string, string | undefined>();
    for (const { title, offset } of lawCitations(manuscript)) {
      const plain = plainTitle(title);
      if (!known.has(plain)) known.set(plain, neighbour(plain, laws));
      const right = known.get(plain);
      if (right === undefined) continue;
      const country = title.startsWith("中华人民共和国") ? "中华人民共和国" : "";
      yield {
        offset,
        length: title.length,
        message: `没有《${title}》，疑为《${country}${right}》`,
        expected: `${country}${right}`,
      };
    }
  },
};

/** Titles of four characters or fewer differ by one from other true titles (审计法, 统计法). */
const SHORTEST = 5;

function neighbour(title: string, laws: LawRegister): string | undefined {
  if (title.length < SHORTEST || laws.versions(title).length > 0) return undefined;
  for (const right of laws.titles()) {
    if (right.length >= SHORTEST && Math.abs(right.length - title.length) <= 1 && isOneSlip(title, right)) return right;
  }
  return undefined;
}

/** One character wrong, missing, added, or two neighbours swapped. A first or last character more or less is another law (…法, …法实施). */
function isOneSlip(written: string, right: string): boolean {
  let start = 0;
  while (start < Math.min(written.length, right.length) && written[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, right.length) - start && written.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [left, due] = [written.slice(start, written.length - end), right.slice(start, right.length - end)];
  if (left.length === 1 && due.length === 1) return true;
  if (left.length === 2 && due.length === 2) return left === `${due[1]}${due[0]}`;
  return left.length + due.length === 1 && start > 0 && end > 0;
}
