/** A digest: 32 bytes of SHA-256. */
export type Hash = Uint8Array;
/** SHA-256, given by the caller: a browser and a server have it in different places. */
export type Sha256 = (bytes: Uint8Array) => Hash;
/** A stored node: the root of the complete subtree of 2^level leaves that begins at leaf position × 2^level. */
export type NodeAt = (level: number, position: number) => Promise<Hash>;

/**
 * The Merkle tree of an append-only log 只增日志, as RFC 6962 section 2.1 defines it: whoever kept an earlier root can prove that nothing before
 * it was changed or removed, and that an entry is in it, with a number of digests that grows with the logarithm of the log.
 */
export class MerkleTree {
  readonly #sha256: Sha256;

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  leaf(entry: Uint8Array): Hash {
    return this.#sha256(joined([0], entry));
  }

  node(left: Hash, right: Hash): Hash {
    return this.#sha256(joined([1], left, right));
  }

  /** The complete subtrees that the leaf number `position` finishes, from itself upwards, to be stored. */
  async finishedBy(position: number, leaf: Hash, nodeAt: NodeAt): Promise<{ level: number; position: number; hash: Hash }[]> {
    const finished = [{ level: 0, position, hash: leaf }];
    for (let [level, at, hash] = [0, position, leaf]; at % 2 === 1; ) {
      hash = this.node(await nodeAt(level, at - 1), hash);
      level += 1;
      at = (at - 1) / 2;
      finished.push({ level, position: at, hash });
    }
    return finished;
  }

  /** The root over the first `size` leaves. */
  root(size: number, nodeAt: NodeAt): Promise<Hash> {
    return size === 0 ? Promise.resolve(this.#sha256(new Uint8Array())) : this.#range(0, size, nodeAt);
  }

  /** What proves that leaf `position` is under the root of `size` leaves. */
  async inclusionProof(position: number, size: number, nodeAt: NodeAt): Promise<Hash[]> {
    const path = async (from: number, to: number): Promise<Hash[]> => {
      if (to - from === 1) return [];
      const middle = from + splitOf(to - from);
      return position < middle
        ? [...(await path(from, middle)), await this.#range(middle, to, nodeAt)]
        : [...(await path(middle, to)), await this.#range(from, middle, nodeAt)];
    };
    return path(0, size);
  }

  /** What proves that the log of `size` leaves continues the log of `earlier` leaves. */
  async consistencyProof(earlier: number, size: number, nodeAt: NodeAt): Promise<Hash[]> {
    const path = async (from: number, to: number, whole: boolean): Promise<Hash[]> => {
      if (earlier === to) return whole ? [] : [await this.#range(from, to, nodeAt)];
      const middle = from + splitOf(to - from);
      return earlier <= middle
        ? [...(await path(from, middle, whole)), await this.#range(middle, to, nodeAt)]
        : [...(await path(middle, to, false)), await this.#range(from, middle, nodeAt)];
    };
    return earlier === 0 || earlier === size ? [] : path(0, size, true);
  }

  /** Whether the proof leads from the leaf to the root. */
  includes(root: Hash, size: number, position: number, leaf: Hash, proof: readonly Hash[]): boolean {
    if (position < 0 || position >= size) return false;
    const rest = [...proof];
    const climb = (from: number, to: number): Hash | undefined => {
      if (to - from === 1) return leaf;
      const middle = from + splitOf(to - from);
      const other = rest.pop();
      if (!other) return undefined;
      const own = position < middle ? climb(from, middle) : climb(middle, to);
      return own && (position < middle ? this.node(own, other) : this.node(other, own));
    };
    const reached = climb(0, size);
    return reached !== undefined && rest.length === 0 && equal(reached, root);
  }

  /** Whether the proof shows that nothing under the earlier root was changed or removed in the later one. */
  continues(earlier: { size: number; root: Hash }, later: { size: number; root: Hash }, proof: readonly Hash[]): boolean {
    if (earlier.size > later.size) return false;
    if (earlier.size === later.size) return proof.length === 0 && equal(earlier.root, later.root);
    if (earlier.size === 0) return proof.length === 0;
    const rest = [...proof];
    // Both roots are climbed at once: the earlier one takes what lies left of its end, the later one takes everything.
    const climb = (from: number, to: number, whole: boolean): { old: Hash; new: Hash } | undefined => {
      if (earlier.size === to) {
        const hash = whole ? earlier.root : rest.pop();
        return hash && { old: hash, new: hash };
      }
      const middle = from + splitOf(to - from);
      const other = rest.pop();
      if (!other) return undefined;
      const own = earlier.size <= middle ? climb(from, middle, whole) : climb(middle, to, false);
      if (!own) return undefined;
      return earlier.size <= middle
        ? { old: own.old, new: this.node(own.new, other) }
        : { old: this.node(other, own.old), new: this.node(other, own.new) };
    };
    const reached = climb(0, later.size, true);
    return reached !== undefined && rest.length === 0 && equal(reached.old, earlier.root) && equal(reached.new, later.root);
  }

  /** The root over the leaves from `from` to before `to`; complete subtrees are looked up. */
  async #range(from: number, to: number, nodeAt: NodeAt): Promise<Hash> {
    const length = to - from;
    const level = Math.log2(length);
    if (Number.isInteger(level) && from % length === 0) return nodeAt(level, from / length);
    const middle = from + splitOf(length);
    return this.node(await this.#range(from, middle, nodeAt), await this.#range(middle, to, nodeAt));
  }
}

/** The largest power of two below `length`. */
function splitOf(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - 1);
}

function joined(prefix: readonly number[], ...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(prefix.length + parts.reduce((sum, part) => sum + part.length, 0));
  bytes.set(prefix);
  let at = prefix.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const equal = (one: Hash, other: Hash) => one.length === other.length && one.every((byte, i) => byte === other[i]);
