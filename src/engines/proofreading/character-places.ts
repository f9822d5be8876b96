/**
 * Chinese characters that some check begins at or looks for. Whatever is no Chinese character is listed anyway;
 * these are rare enough that the rest of a text need not be looked at a second time.
 */
const LOOKED_FOR = "零〇年产奖功委省市县区州旗镇乡道木盟星礼正腊冬农住址籍错单批带删锟烫屯锘第其再打闭返享篇浏阅扫藏链";
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
/** Marks outside ASCII that have a list of their own. */
const MARKS = "，、；：。？！“”‘’《》〈〉（）【】〔〕［］﹝﹞〖〗—－─ー–…·•●‧∙・･．～０１２３４５６７８９＋Ｘ×✕ＯO○〇%°\uFFFDÃâ①";
/** All private characters are one list. */
const PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
const NO_LIST = 0;

const { listOf, count } = numberLists();

function numberLists(): { listOf: Uint8Array; count: number } {
  const units = [...Array(127).keys()].slice(33).concat(
    0x0a,
    [...MARKS, ...LOOKED_FOR].map((character) => character.charCodeAt(0)),
  );
  const distinct = [...new Set([...units, PRIVATE])];
  if (distinct.length > 255) throw new Error("more kinds of characters than a byte can number");
  const table = new Uint8Array(0x10000);
  for (const [index, unit] of distinct.entries()) table[unit] = index + 1;
  table.fill(table[PRIVATE]!, PRIVATE, LAST_PRIVATE + 1);
  return { listOf: table, count: distinct.length + 1 };
}

const NOWHERE = new Int32Array(0);

/** Where the characters stand that checks look for 触发字位置, found in one reading of the text. */
export class CharacterPlaces {
  /** All places in order, and which list each is of. */
  readonly #found: Int32Array;
  readonly #lists: Uint8Array;
  /** The places list by list; those of list `n` begin at `starts[n]`. */
  readonly #places: Int32Array;
  readonly #starts: Int32Array;
  /** The same for the places that another listed character follows: nearly all pairs that checks look for are of these. */
  readonly #followed: Int32Array;
  readonly #followedStarts: Int32Array;

  constructor(text: string) {
    const starts = new Int32Array(count + 1);
    const followedStarts = new Int32Array(count + 1);
    let found = room(text.length >> 2);
    let most = found.length;
    let length = 0;
    let followed = 0;
    let last = NO_LIST;
    for (let at = 0; at < text.length; at += 1) {
      const list = listOf[text.charCodeAt(at)]!;
      if (list === NO_LIST) {
        last = NO_LIST;
        continue;
      }
      if (last !== NO_LIST) {
        followedStarts[last]! += 1;
        followed += 1;
      }
      last = list;
      if (length === most) {
        found = grown(found);
        most = found.length;
      }
      found[length] = at;
      length += 1;
      starts[list]! += 1;
    }
    sumUp(starts);
    sumUp(followedStarts);
    this.#found = found.slice(0, length);
    this.#lists = new Uint8Array(length);
    this.#places = new Int32Array(length);
    this.#followed = new Int32Array(followed);
    // Backwards, so that each list's end moves to its beginning and the places stay in order.
    let next = -1;
    for (let index = length - 1; index >= 0; index -= 1) {
      const place = found[index]!;
      const list = listOf[text.charCodeAt(place)]!;
      this.#lists[index] = list;
      starts[list]! -= 1;
      this.#places[starts[list]!] = place;
      if (next === place + 1) {
        followedStarts[list]! -= 1;
        this.#followed[followedStarts[list]!] = place;
      }
      next = place;
    }
    this.#starts = starts;
    this.#followedStarts = followedStarts;
  }

  /** The places of a character, in order. */
  of(unit: number): Int32Array {
    return part(this.#places, this.#starts, listOf[unit]!);
  }

  /** The places of a character that another listed one follows, in order. */
  followed(unit: number): Int32Array {
    return part(this.#followed, this.#followedStarts, listOf[unit]!);
  }

  /** The places of any of these characters, in order. */
  ofAny(units: readonly number[]): number[] {
    const wanted = new Uint8Array(256);
    for (const unit of units) wanted[listOf[unit]!] = 1;
    const places: number[] = [];
    for (let index = 0; index < this.#lists.length; index += 1) {
      if (wanted[this.#lists[index]!] === 1) places.push(this.#found[index]!);
    }
    return places;
  }

  has(unit: number): boolean {
    const list = listOf[unit]!;
    return this.#starts[list] !== this.#starts[list + 1];
  }
}

function sumUp(counts: Int32Array): void {
  let sum = 0;
  for (let list = 0; list < counts.length; list += 1) {
    sum += counts[list]!;
    counts[list] = sum;
  }
}

function part(places: Int32Array, starts: Int32Array, list: number): Int32Array {
  const from = starts[list]!;
  const to = starts[list + 1]!;
  return from === to ? NOWHERE : places.subarray(from, to);
}

/** Whether the places of a character are listed at all. */
export function isListed(unit: number): boolean {
  return listOf[unit] !== NO_LIST;
}

/** Whether the unit is a Chinese character of the usual blocks. */
export function isHanUnit(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** Kept between texts, since nothing outlives the constructor in it. */
let scratch = new Int32Array(1 << 12);

function room(atLeast: number): Int32Array {
  // A very long text is no reason to keep its room for ever.
  if (scratch.length < atLeast || scratch.length > (1 << 20) + atLeast) scratch = new Int32Array(Math.max(1 << 12, atLeast));
  return scratch;
}

function grown(found: Int32Array): Int32Array {
  scratch = new Int32Array(found.length * 2);
  scratch.set(found);
  return scratch;
}
