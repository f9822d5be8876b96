import { folded } from "./grams.ts";

/** A piece of text; `hit` where it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WINDOW = 110;

/** The text in pieces, every occurrence of a word of the query marked 命中. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const spans = spansOf(text, words);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** The passage 摘录 with most different words of the query, about 110 characters, with its hits marked; its beginning where none is. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const plain = text.replace(/\s+/g, " ").trim();
  const spans = spansOf(plain, words);
  let best = { from: 0, different: 0 };
  for (const [from] of spans) {
    const inside = spans.filter(([start]) => start >= from && start < from + WINDOW);
    const different = new Set(inside.map(([start, end]) => folded(plain.slice(start, end)))).size;
    if (different > best.different) best = { from, different };
  }
  const from = Math.max(0, best.from - 20);
  const to = Math.min(plain.length, from + WINDOW);
  const cut = `${from > 0 ? "……" : ""}${plain.slice(from, to)}${to < plain.length ? "……" : ""}`;
  return marked(cut, words);
}

/** Where words stand, overlaps joined, in order; never more than a few hundred: a page shows one passage. */
function spansOf(text: string, words: readonly string[]): [number, number][] {
  const low = text.toLowerCase();
  const spans: [number, number][] = [];
  for (const word of words) {
    const wanted = word.toLowerCase();
    if (wanted === "") continue;
    for (let at = low.indexOf(wanted); at >= 0 && spans.length < 400; at = low.indexOf(wanted, at + wanted.length))
      spans.push([at, at + wanted.length]);
  }
  spans.sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
