import { seededRandom, zipfPicker } from "./random.mjs";
import { readCorpus } from "./scan-input.mjs";

const WORDINGS = 1000;
/** The kinds of slip planted inside a wording, its first and last character left as they are. */
export const SLIPS = ["错一字", "漏一字", "多一字", "颠倒", "错两字"];

/** A thousand fixed wordings: the titles of a corpus whose texts begin with U+001E and a title line, or made up of its words. */
export function wordingsFor({ vocabulary }, corpus) {
  const titles = corpus ? titlesOf(readCorpus(corpus)) : [];
  return titles.length >= WORDINGS / 2 ? titles.slice(0, WORDINGS) : madeUpWordings(vocabulary);
}

/** The documents, every other one with a wording in which there is a slip; and what was planted where. */
export function plantSlips(documents, wordings) {
  const random = seededRandom(99);
  const strange = [..."的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"];
  const planted = [];
  const texts = documents.map((document, index) => {
    if (index % 2 === 1) return document;
    const wording = random.below(wordings.length);
    const right = wordings[wording];
    const kind = SLIPS[random.below(right.length < 10 ? 4 : 5)];
    const wrong = slip(right, kind, random, strange);
    if (wrong === right) return document;
    const start = random.below(document.length + 1);
    planted.push({ document: index, wording, kind, start, end: start + wrong.length });
    return document.slice(0, start) + wrong + document.slice(start);
  });
  return { texts, planted };
}

function slip(right, kind, random, strange) {
  const at = 1 + random.below(right.length - 2);
  const [head, tail] = [right.slice(0, at), right.slice(at + 1)];
  if (kind === "错一字") return head + random.pick(strange) + tail;
  if (kind === "漏一字") return head + tail;
  if (kind === "多一字") return head + random.pick(strange) + right.slice(at);
  if (kind === "错两字") return slip(slip(right, "错一字", random, strange), "错一字", random, strange);
  const first = Math.min(at, right.length - 3);
  return right.slice(0, first) + right[first + 1] + right[first] + right.slice(first + 2);
}

function titlesOf(text) {
  const titles = text.split("\x1e").map((document) =>
    document
      .split("\n", 1)[0]
      .split("/")
      .at(-1)
      .replace(/[(（].*$/, ""),
  );
  const han = titles.map((title) => title.replace(/\P{Script=Han}/gu, ""));
  return [...new Set(han)].filter(({ length }) => length >= 7 && length <= 30);
}

function madeUpWordings(vocabulary) {
  const random = seededRandom(1049);
  const word = zipfPicker(vocabulary, random, 50);
  const wordings = new Set();
  while (wordings.size < WORDINGS) {
    let wording = "";
    for (const length = 6 + random.below(22); wording.length < length; ) wording += word();
    wordings.add(wording + random.pick(["条例", "办法", "规定", ""]));
  }
  return [...wordings];
}
