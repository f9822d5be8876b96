import { readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Runs the exact scan of the words, and the same scan with the near misses of the wordings in one reading, in a process of its
 * own, and prints what each took and what was found as JSON: node near-miss-search.mjs FOLDER WORDS TEXT WORDINGS ROUNDS
 */
const [folder, wordsFile, textFile, wordingsFile, rounds] = process.argv.slice(2);
const matching = (file) => import(join(folder, "engines/proofreading/matching", file));
const { buildAutomaton } = await matching("build-automaton.js");
const { prepareNearMisses } = await matching("near-misses.js");
const { findNearMisses } = await matching("find-near-misses.js");

const read = (file) => readFileSync(file, "utf8");
const entries = (file) =>
  read(file)
    .split("\n")
    .filter(Boolean)
    .map((text) => ({ text }));
const documents = read(textFile)
  .split("\x1e")
  .map((text) => Buffer.from(text, "utf16le").toString("utf16le"));
const words = { name: "words", entries: entries(wordsFile) };
const nearMisses = prepareNearMisses({ wordings: entries(wordingsFile) });
const exact = buildAutomaton([words]).automaton;
const both = buildAutomaton([words, ...nearMisses.lists]).automaton;

function fastest(read) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < Number(rounds); round += 1) {
    const before = process.cpuUsage().user;
    for (const text of documents) read(text);
    best = Math.min(best, (process.cpuUsage().user - before) / 1e6);
  }
  return best;
}

const exactSeconds = fastest((text) => exact.scan(text, () => undefined));
const nearSeconds = fastest((text) => findNearMisses(both, nearMisses, text, () => undefined));
const misses = [];
let hits = 0;
for (const [document, text] of documents.entries()) {
  const onMiss = ({ entry, start, end, place }) => misses.push({ document, wording: entry, start, end, place });
  findNearMisses(both, nearMisses, text, onMiss, {
    onHit: () => {
      hits += 1;
    },
  });
}
const exactHits = documents.reduce((sum, text) => sum + exact.scan(text, () => undefined).hits, 0);
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const units = documents.reduce((sum, { length }) => sum + length, 0);
console.log(JSON.stringify({ bytes, units, exactSeconds, nearSeconds, hitsEqual: hits === exactHits, misses }));
