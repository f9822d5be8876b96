import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom, zipfPicker } from "./random.mjs";

const GENERATED_UNITS = 8_000_000;
const DOCUMENT_UNITS = 3000;
const HAN = /^\p{Script=Han}+$/u;

/** Documents and their words, the commonest first: from a file, or made up from a fixed seed. */
export function readDocuments(corpus) {
  if (corpus) {
    const documents = cutDocuments(readCorpus(corpus));
    return { documents, vocabulary: commonWords(documents) };
  }
  const random = seededRandom(20190515);
  const vocabulary = madeUpVocabulary(random);
  return { documents: cutDocuments(madeUpText(random, vocabulary)), vocabulary };
}

/** The text of a file, which may be compressed. */
export function readCorpus(file) {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/**
 * A sparse list (place names and rare words, hardly any in the text), a dense one (the commonest words), and two lists of one
 * kind of which one is twice as long as the other.
 */
export function wordListsFor({ documents, vocabulary }, wordsFile) {
  const random = seededRandom(711);
  // The characters of names are spread more evenly than those of a text.
  const characters = zipfPicker(commonCharacters(documents), random, 200);
  const filled = (words, size) => {
    const list = new Set(words);
    while (list.size < size) list.add(madeUpWord(characters, random));
    return [...list];
  };
  const given = wordsFile ? readFileSync(wordsFile, "utf8").split(/\r?\n/).filter(Boolean) : undefined;
  const sparse = given ?? filled([], 50_000);
  const dense = filled(vocabulary.filter((word) => word.length > 1).slice(0, 50_000), 50_000);
  const double = given
    ? { single: given.filter((_, index) => index % 2 === 0), twice: given }
    : { single: sparse, twice: filled(sparse, 100_000) };
  return { sparse, dense, double };
}

/** The documents with a word of the list planted in every tenth line. */
export function plantWords(documents, words) {
  const random = seededRandom(33);
  return documents.map((document) =>
    document
      .split("\n")
      .map((line) => {
        if (random.below(10) > 0) return line;
        const at = random.below(line.length + 1);
        return line.slice(0, at) + random.pick(words) + line.slice(at);
      })
      .join("\n"),
  );
}

/** Writes what every matcher reads: the words, one a line, and the documents with U+001E between them. */
export function writeInput(folder, name, words, documents) {
  const files = { words: join(folder, `${name}-words.txt`), text: join(folder, `${name}-text.txt`) };
  writeFileSync(files.words, words.map((word) => `${word}\n`).join(""));
  writeFileSync(files.text, documents.join("\x1e"));
  return files;
}

function cutDocuments(text) {
  const documents = [];
  let lines = [];
  let units = 0;
  for (const line of text.replaceAll("\x1e", "").split("\n")) {
    lines.push(line);
    units += line.length + 1;
    if (units < DOCUMENT_UNITS) continue;
    documents.push(lines.join("\n"));
    lines = [];
    units = 0;
  }
  return [...documents, lines.join("\n")];
}

/** The 3,755 common characters of the national standard, in an order of their own. */
function standardCharacters(random) {
  const rows = Array.from({ length: 40 }, (_, row) => row + 0xb0);
  const bytes = rows.flatMap((row) => Array.from({ length: row === 0xd7 ? 89 : 94 }, (_, cell) => [row, cell + 0xa1]).flat());
  const characters = [...new TextDecoder("gbk").decode(Uint8Array.from(bytes))];
  for (let at = characters.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [characters[at], characters[other]] = [characters[other], characters[at]];
  }
  return characters;
}

function madeUpVocabulary(random) {
  const pick = zipfPicker(standardCharacters(random), random);
  const lengths = [1, 2, 2, 2, 2, 2, 2, 3, 3, 4];
  const words = new Set();
  while (words.size < 70_000) words.add(Array.from({ length: random.pick(lengths) }, pick).join(""));
  return [...words];
}

function madeUpText(random, vocabulary) {
  const word = zipfPicker(vocabulary, random);
  const parts = [];
  for (let units = 0; units < GENERATED_UNITS; ) {
    const sentence =
      Array.from({ length: 4 + random.below(12) }, word).join("") + random.pick(["，", "，", "、", "。", "。\n", "；"]);
    parts.push(sentence);
    units += sentence.length;
  }
  return parts.join("");
}

/** A name of a place or a rare word: three to six characters. */
function madeUpWord(character, random) {
  const stem = Array.from({ length: 2 + random.below(3) }, character).join("");
  return stem + (random.below(3) > 0 ? random.pick(["镇", "乡", "街道", "苏木"]) : character());
}

function commonCharacters(documents) {
  const counts = new Map();
  for (const document of sampleOf(documents)) {
    for (const character of document) if (HAN.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([character]) => character);
}

function commonWords(documents) {
  const counts = new Map();
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  for (const document of sampleOf(documents)) {
    for (const { segment } of words.segment(document)) {
      if (segment.length > 1 && HAN.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function sampleOf(documents) {
  const step = Math.max(1, Math.floor(documents.length / 600));
  return documents.filter((_, index) => index % step === 0);
}
