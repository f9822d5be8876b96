const WORDLESS = /[\s\p{P}\p{S}]|申请公开|关于|有关|政府信息|文件|情况/gu;

/**
 * How alike two descriptions are 相似度, from 0 to 1: the share of pairs of neighbouring characters that they have in common.
 *
 * It only suggests; whether a request repeats another 重复申请 is decided by a person.
 */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const all = pairs.size + others.size;
  if (all === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return (2 * shared) / all;
}

function pairsOf(text: string): Set<string> {
  const plain = text.normalize("NFKC").replace(WORDLESS, "");
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
  return pairs;
}
