/**
 * A trie 字典树 of keys, its nodes numbered breadth first: the children of a node stand side by side, sorted by class,
 * and every node comes after all shorter ones.
 */
export interface Trie {
  size: number;
  /** The class on the edge into a node. */
  label: Uint16Array;
  parent: Int32Array;
  /** The children of `node` are `childStart[node]` to `childStart[node + 1]`, end exclusive. */
  childStart: Int32Array;
  /** Which key ends at a node, -1 for none. */
  key: Int32Array;
}

/** Builds the trie of `keys`, which are sorted, distinct and not empty. */
export function buildTrie(keys: readonly string[]): Trie {
  const capacity = keys.reduce((units, { length }) => units + length, 1);
  const label = new Uint16Array(capacity);
  const parent = new Int32Array(capacity);
  const childStart = new Int32Array(capacity + 1);
  const key = new Int32Array(capacity).fill(-1);
  const depth = new Int32Array(capacity);
  /** The sorted keys that begin with a node's path: `from[node]` to `to[node]`. */
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  let size = 1;
  to[0] = keys.length;

  for (let node = 0; node < size; node += 1) {
    const length = depth[node]!;
    childStart[node] = size;
    let at = from[node]!;
    if (keys[at]?.length === length) {
      key[node] = at;
      at += 1;
    }
    while (at < to[node]!) {
      const unit = keys[at]!.charCodeAt(length);
      label[size] = unit;
      parent[size] = node;
      depth[size] = length + 1;
      from[size] = at;
      while (at < to[node]! && keys[at]!.charCodeAt(length) === unit) at += 1;
      to[size] = at;
      size += 1;
    }
  }
  childStart[size] = size;
  return {
    size,
    label: label.slice(0, size),
    parent: parent.slice(0, size),
    childStart: childStart.slice(0, size + 1),
    key: key.slice(0, size),
  };
}
