/** Numbers one after the other, as many as come 数池: a plain array of millions takes several times the room. */
export class NumberPool<Values extends Uint32Array | Float64Array> {
  #room: Values;
  #length = 0;

  constructor(kind: new (length: number) => Values) {
    this.#room = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(...numbers: readonly number[]): void {
    if (this.#length + numbers.length > this.#room.length) {
      const wider = new (this.#room.constructor as new (length: number) => Values)(
        Math.max(this.#room.length * 2, this.#length + numbers.length),
      );
      wider.set(this.#room.subarray(0, this.#length));
      this.#room = wider;
    }
    this.#room.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** The numbers themselves, not a copy; good until the next `push`. */
  get values(): Values {
    return this.#room.subarray(0, this.#length) as Values;
  }
}
