import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/*
 * Runs one matcher, in a process of its own, over the documents of a text, and prints what it took as JSON:
 * node scan-matcher.mjs MATCHER FOLDER WORDS TEXT ROUNDS SHARE — FOLDER holds ours, compiled, or the rivals; SHARE is the
 * part of the documents that a slow one reads.
 */
const [matcher, folder, wordsFile, textFile, rounds, share] = process.argv.slice(2);
const words = readFileSync(wordsFile, "utf8").split("\n").filter(Boolean);
const all = readFileSync(textFile, "utf8").split("\x1e");
// A slice of a longer string is read more slowly than a string of its own, by every matcher.
const documents = all
  .slice(0, Math.ceil(all.length * Number(share)))
  .map((text) => Buffer.from(text, "utf16le").toString("utf16le"));
const rival = createRequire(join(folder, "package.json"));

const MATCHERS = {
  ours: async () => {
    const { buildAutomaton } = await import(join(folder, "engines/proofreading/matching/build-automaton.js"));
    const { automaton } = buildAutomaton([{ name: "words", entries: words.map((text) => ({ text })) }]);
    return {
      count: (text) => {
        let hits = 0;
        automaton.scan(text, () => {
          hits += 1;
        });
        return hits;
      },
      each: (text, onWord) => automaton.scan(text, (_start, _end, _list, word) => onWord(word)),
      tableBytes: automaton.buffer.byteLength,
    };
  },
  "@monyone/aho-corasick/fast": async () => {
    const { AhoCorasick } = rival("@monyone/aho-corasick/fast");
    const automaton = new AhoCorasick(words);
    return {
      count: (text) => automaton.matchInText(text).length,
      each: (text, onWord) => {
        for (const { keyword } of automaton.matchInText(text)) onWord(number().get(keyword));
      },
    };
  },
  "modern-ahocorasick": async () => {
    const { default: AhoCorasick } = await import(rival.resolve("modern-ahocorasick"));
    const automaton = new AhoCorasick(words);
    return {
      count: (text) => automaton.count(text),
      each: (text, onWord) => {
        for (const { patternIndex } of automaton.search(text)) onWord(patternIndex);
      },
    };
  },
};

let numbers;
function number() {
  numbers ??= new Map(words.map((word, index) => [word, index]));
  return numbers;
}

/** The same digest as in scan-hyperscan.c: a sum over all hits, whatever their order. */
function digestOf(each) {
  let digest = 0;
  for (const [document, text] of documents.entries()) {
    each(text, (word) => {
      let mixed = Math.imul(document, 2654435761) ^ (Math.imul(word, 40503) + 1);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 2246822519);
      digest = (digest + (mixed ^ (mixed >>> 13))) >>> 0;
    });
  }
  return digest;
}

const userSeconds = () => process.cpuUsage().user / 1e6;
const before = userSeconds();
const { count, each, tableBytes = null } = await MATCHERS[matcher]();
const build = userSeconds() - before;
let best = Number.POSITIVE_INFINITY;
let hits = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const start = userSeconds();
  hits = documents.reduce((sum, text) => sum + count(text), 0);
  best = Math.min(best, userSeconds() - start);
}
const digest = digestOf(each);
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ build, tableBytes, seconds: best, bytes, hits, digest }));
