/** Remembers in a fixed room which numbers came more than once 重复过滤. It may take another for seen, never the other way round. */
export class SeenTwice {
  readonly #once: Uint32Array;
  readonly #twice: Uint32Array;
  readonly #mask: number;

  /** `expected` numbers, about; the room is two bits for each of the next power of two of eight times as many. */
  constructor(expected: number) {
    const bits = Math.min(30, Math.max(12, Math.ceil(Math.log2(expected * 8))));
    this.#mask = 2 ** bits - 1;
    this.#once = new Uint32Array(2 ** (bits - 5));
    this.#twice = new Uint32Array(2 ** (bits - 5));
  }

  get bytes(): number {
    return this.#once.byteLength * 2;
  }

  add(number: number): void {
    const [first, second] = this.#cells(number);
    if (has(this.#once, first) && has(this.#once, second)) {
      set(this.#twice, first);
      set(this.#twice, second);
    } else {
      set(this.#once, first);
      set(this.#once, second);
    }
  }

  has(number: number): boolean {
    const [first, second] = this.#cells(number);
    return has(this.#twice, first) && has(this.#twice, second);
  }

  #cells(number: number): [number, number] {
    return [(Math.imul(number, 0x9e3779b1) >>> 1) & this.#mask, (Math.imul(number ^ 0x5bd1e995, 0x85ebca6b) >>> 1) & this.#mask];
  }
}

function has(bits: Uint32Array, cell: number): boolean {
  return (bits[cell >>> 5]! & (1 << (cell & 31))) !== 0;
}

function set(bits: Uint32Array, cell: number): void {
  bits[cell >>> 5]! |= 1 << (cell & 31);
}
