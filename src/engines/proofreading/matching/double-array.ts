import type { Trie } from "./trie.ts";

/**
 * The nodes of a trie placed in one table 双数组: the child of a node by class `c` stands at `base ^ c`. No two nodes share a
 * base, so whoever stands there with the label `c` is that child, and a step looks at two bytes.
 */
export interface DoubleArray {
  /** The place of every node; the root is at 0. */
  place: Int32Array;
  /** The base of every node; for one without children it is `size`, where an empty block must follow the places. */
  base: Int32Array;
  /** Number of places, a multiple of `block`. */
  size: number;
  /** A power of two above every class: no step leaves the block that its base is in. */
  block: number;
}

/** How many places one search for room may try, and how many all may: then searches get short, so that no list makes building slow. */
const MOST_TRIES = 8192;
const MOST_TRIES_IN_ALL = 40_000_000;
const FEW_TRIES = 32;

/** Places the nodes, those with most children first, while there is room for them; single children fill the holes. */
export function placeNodes(trie: Trie): DoubleArray {
  const { size, label, childStart } = trie;
  const place = new Int32Array(size);
  const base = new Int32Array(size);
  const block = 1 << (32 - Math.clz32(label.reduce((most, unit) => Math.max(most, unit), 1)));
  const room = new Room(block);

  const settle = (node: number, at: number) => {
    base[node] = at;
    room.takeBase(at);
    for (let child = childStart[node]!; child < childStart[node + 1]!; child += 1) {
      place[child] = at ^ label[child]!;
      room.take(place[child]!);
    }
  };

  room.take(0);
  settle(0, 0);
  for (const node of byNumberOfChildren(trie)) {
    const first = childStart[node]!;
    const end = childStart[node + 1]!;
    settle(node, room.find(label, first, end));
  }
  for (let node = 0; node < size; node += 1) if (childStart[node] === childStart[node + 1]) base[node] = room.size;
  return { place, base, size: room.size, block };
}

/** The nodes with children but the root, those with most children first, then those nearest to the root. */
function byNumberOfChildren({ size, childStart }: Trie): Int32Array {
  const nodes = new Int32Array(size);
  const buckets = new Map<number, number[]>();
  for (let node = 1; node < size; node += 1) {
    const children = childStart[node + 1]! - childStart[node]!;
    if (children === 0) continue;
    const bucket = buckets.get(children);
    if (bucket) bucket.push(node);
    else buckets.set(children, [node]);
  }
  let count = 0;
  for (const children of [...buckets.keys()].sort((a, b) => b - a)) {
    for (const node of buckets.get(children)!) {
      nodes[count] = node;
      count += 1;
    }
  }
  return nodes.subarray(0, count);
}

/** The free places of the table, in a ring of links through place 0, which is never free. */
class Room {
  size = 0;
  private next: Int32Array = new Int32Array(0);
  private previous: Int32Array = new Int32Array(0);
  private free: Uint8Array = new Uint8Array(0);
  private usedAsBase: Uint8Array = new Uint8Array(0);
  /** Where the search for several children begins; what lies before it is nearly full. */
  private from = 0;
  private children = 0;
  /** A place in the newest block, which has the most room. */
  private newest = 0;

  private triesInAll = 0;
  private readonly block: number;

  constructor(block: number) {
    this.block = block;
    this.addBlock();
  }

  take(place: number): void {
    if (!this.free[place]) return;
    this.free[place] = 0;
    const after = this.next[place]!;
    const before = this.previous[place]!;
    this.next[before] = after;
    this.previous[after] = before;
  }

  takeBase(base: number): void {
    this.usedAsBase[base] = 1;
  }

  /** A base at which every class of `label[first, end)` finds a free place. */
  find(label: Uint16Array, first: number, end: number): number {
    if (end - first !== this.children) {
      this.children = end - first;
      this.from = 0;
    }
    const old = this.search(this.from === 0 ? this.next[0]! : this.freeFrom(this.from), label, first, end);
    this.from = old.reached;
    if (old.base !== undefined) return old.base;
    this.newest = this.freeFrom(this.newest);
    return this.search(this.newest, label, first, end).base ?? this.addBlock();
  }

  /** Tries the free places from `start` on; `reached` is where the next search does well to begin. */
  private search(start: number, label: Uint16Array, first: number, end: number): { base?: number; reached: number } {
    const lead = label[first]!;
    const most = this.triesInAll < MOST_TRIES_IN_ALL ? MOST_TRIES : FEW_TRIES;
    // One child fits nearly anywhere, so places that did not take the last ones will take none.
    const enough = end - first === 1 ? 16 : most / 8;
    let at = start;
    for (let tries = 0; tries < most && at !== 0 && at < this.size; tries += 1, at = this.next[at]!) {
      this.triesInAll += 1;
      if (this.fits(at ^ lead, label, first, end)) return { base: at ^ lead, reached: tries > enough ? at : start };
    }
    return { reached: at === 0 ? start : at };
  }

  private freeFrom(place: number): number {
    let at = place;
    while (at < this.size && !this.free[at]) at += 1;
    return at;
  }

  private fits(base: number, label: Uint16Array, first: number, end: number): boolean {
    if (this.usedAsBase[base]) return false;
    for (let child = first + 1; child < end; child += 1) if (!this.free[base ^ label[child]!]) return false;
    return true;
  }

  private addBlock(): number {
    const opened = this.size;
    this.newest = opened;
    this.size += this.block;
    if (this.size > this.free.length) {
      const capacity = Math.max(this.size, this.free.length * 2);
      this.next = grown(this.next, capacity);
      this.previous = grown(this.previous, capacity);
      this.free = grown(this.free, capacity);
      this.usedAsBase = grown(this.usedAsBase, capacity);
    }
    for (let place = Math.max(opened, 1); place < this.size; place += 1) {
      const last = this.previous[0]!;
      this.next[last] = place;
      this.previous[place] = last;
      this.next[place] = 0;
      this.previous[0] = place;
      this.free[place] = 1;
    }
    return opened;
  }
}

function grown<Table extends Int32Array | Uint8Array>(table: Table, capacity: number): Table {
  const larger = new (table.constructor as new (length: number) => Table)(capacity);
  larger.set(table);
  return larger;
}
