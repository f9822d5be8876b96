/** So many of the smallest hashes stand for a paragraph: enough to tell eight tenths alike from a half. */
export const SKETCH = 32;
/** Characters of one shingle. */
const SHINGLE = 5;
/** Shorter paragraphs are headings, lines of tables and phrases that anybody writes. */
const SHORTEST = 50;
const FIGURE = 0x23;

/** A paragraph 段落 that is long enough to be copied: where it stands and the sketch of its wording. */
export interface SketchedParagraph {
  offset: number;
  length: number;
  /** The smallest hashes of its shingles, in order. */
  sketch: Uint32Array;
}

/** The paragraphs of a text, each with the smallest hashes of its runs of five characters. Figures, marks and blanks do not count. */
export function* sketchParagraphs(text: string): Generator<SketchedParagraph> {
  for (let offset = 0; offset < text.length; ) {
    const found = text.indexOf("\n", offset);
    const end = found < 0 ? text.length : found;
    if (end - offset >= SHORTEST) {
      const sketch = sketchOf(text, offset, end);
      if (sketch) yield { offset, length: end - offset, sketch };
    }
    offset = end + 1;
  }
}

/** Which share of the wording two paragraphs have in common, as far as their sketches tell. */
export function alike(one: Uint32Array, other: Uint32Array): number {
  let both = 0;
  let either = 0;
  let [here, there] = [0, 0];
  while (either < SKETCH && here < one.length && there < other.length) {
    const [left, right] = [one[here]!, other[there]!];
    if (left === right) both += 1;
    if (left <= right) here += 1;
    if (right <= left) there += 1;
    either += 1;
  }
  return either === 0 ? 0 : both / either;
}

/** Room for the hashes of one paragraph, used again for the next. */
let room = new Uint32Array(4096);

function sketchOf(text: string, from: number, to: number): Uint32Array | undefined {
  if (to - from > room.length) room = new Uint32Array(to - from);
  const last = new Uint16Array(SHINGLE);
  let units = 0;
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = plainUnit(text.charCodeAt(at));
    // Another figure is no other wording, and a run of them is one.
    if (unit === 0 || (unit === FIGURE && units > 0 && last[(units - 1) % SHINGLE] === FIGURE)) continue;
    last[units % SHINGLE] = unit;
    units += 1;
    if (units >= SHINGLE) room[count++] = hashOf(last, units);
  }
  if (units < SHORTEST * 0.8) return undefined;
  const sketch = new Uint32Array(SKETCH);
  let size = 0;
  const hashes = room.subarray(0, count).sort();
  for (let at = 0; at < count && size < SKETCH; at += 1)
    if (at === 0 || hashes[at] !== hashes[at - 1]) sketch[size++] = hashes[at]!;
  // A line of one character over and over says nothing.
  return size < SKETCH ? undefined : sketch;
}

/** The unit as it counts: any figure the same, 0 for what is no wording. */
function plainUnit(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return FIGURE;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) ? unit | 0x20 : 0;
}

function hashOf(last: Uint16Array, units: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < SHINGLE; index += 1) hash = Math.imul(hash ^ last[(units + index) % SHINGLE]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
