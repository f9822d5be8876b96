import { SIMPLIFIED } from "./traditional-characters.ts";

/** A text with every spelling made one 归一: `text` to search in, and for each of its characters where it stands in the source. */
export interface Folded {
  text: string;
  /** `at[i]` is the offset of character `i` in the source; `at[text.length]` is the source's length. */
  at: Uint32Array;
}

const BLANK = 32;
const LINE_END = 10;
const DROPPED = 0xffff;
/** One entry for each UTF-16 unit: what it folds to. */
const TABLE = foldingTable();

/** Folds traditional characters, full-width forms and punctuation to one form, and leaves blanks and line ends out. */
export function fold(source: string): Folded {
  const units = new Uint16Array(source.length);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = TABLE[source.charCodeAt(i)]!;
    if (isDropped(unit)) continue;
    units[length] = unit;
    at[length++] = i;
  }
  at[length] = source.length;
  return { text: textOf(units, length), at: at.subarray(0, length + 1) };
}

/** The folded words of a label or a cell, without blanks. */
export function foldWords(source: string): string {
  const units = scratch(source.length);
  let length = 0;
  let changed = false;
  for (let i = 0; i < source.length; i++) {
    const before = source.charCodeAt(i);
    const unit = TABLE[before]!;
    changed ||= unit !== before;
    if (isDropped(unit)) changed = true;
    else units[length++] = unit;
  }
  return changed ? textOf(units, length) : source;
}

/** The same folding with every character in its place: blanks stay, and so the offsets are those of the source. */
export function foldInPlace(source: string): string {
  const units = scratch(source.length);
  let changed = false;
  for (let i = 0; i < source.length; i++) {
    const before = source.charCodeAt(i);
    const unit = TABLE[before]! === DROPPED ? BLANK : TABLE[before]!;
    units[i] = unit;
    changed ||= unit !== before;
  }
  return changed ? textOf(units, source.length) : source;
}

const isDropped = (unit: number): boolean => unit === DROPPED || unit === BLANK || unit === LINE_END;

let shared = new Uint16Array(1024);

/** Room for the units of one short text; the next call takes it again. */
function scratch(length: number): Uint16Array {
  if (shared.length < length) shared = new Uint16Array(length * 2);
  return shared;
}

function textOf(units: Uint16Array, length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 8192)
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 8192)) as unknown as number[]);
  return text;
}

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const set = (from: string, to: string) => {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  // Radicals and compatibility ideographs come out of PDF files in place of the characters they look like.
  for (const [from, to] of [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) table[unit] = String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
  }
  for (const [traditional, simplified] of SIMPLIFIED) set(traditional, simplified);
  set("\t\v\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ");
  set("\r\f\u2028\u2029", "\n");
  set("（﹙❨【〔［[{｛", "(");
  set("）﹚❩】〕］]}｝", ")");
  set("，﹐", ",");
  set("：﹕∶", ":");
  set("；", ";");
  set("．。﹒｡", ".");
  set("“”„‟〝〞＂「」『』", '"');
  set("–—―－‐‑‒−﹣─", "-");
  set("／∕⁄", "/");
  for (const dropped of "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffe\uffff") table[dropped.charCodeAt(0)] = DROPPED;
  return table;
}
