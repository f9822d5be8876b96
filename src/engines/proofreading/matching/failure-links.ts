import type { DoubleArray } from "./double-array.ts";
import type { Trie } from "./trie.ts";

/** The node of the longest proper suffix of each node's path that is itself a path from the root 失配指针. */
export function failureLinks(trie: Trie, { place, base, size }: DoubleArray): Int32Array {
  const nodeAt = new Int32Array(size).fill(-1);
  for (let node = 0; node < trie.size; node += 1) nodeAt[place[node]!] = node;
  const step = (node: number, label: number) => {
    const child = nodeAt[base[node]! ^ label]!;
    return child > 0 && trie.parent[child] === node ? child : -1;
  };

  const failure = new Int32Array(trie.size);
  for (let node = 1; node < trie.size; node += 1) {
    const parent = trie.parent[node]!;
    if (parent === 0) continue;
    const label = trie.label[node]!;
    let from = failure[parent]!;
    while (from !== 0 && step(from, label) < 0) from = failure[from]!;
    failure[node] = Math.max(step(from, label), 0);
  }
  return failure;
}
