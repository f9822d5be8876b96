import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compileRival, installRivals } from "./rivals.mjs";
import { plantWords, readDocuments, wordListsFor, writeInput } from "./scan-input.mjs";

const NPM_RIVALS = { "@monyone/aho-corasick": "1.1.11", "modern-ahocorasick": "3.3.0" };
const ROUNDS = 5;
/** A slow rival reads this part of the documents; ours is measured on all, and its hits compared on the same part. */
const SLOW_SHARE = 0.02;

/** Ours and each rival in turn, each in a process of its own, by the processor time of the best of some rounds. */
export async function run({ corpus, words, built, scratch }) {
  const input = readDocuments(corpus);
  const { documents } = input;
  const lists = wordListsFor(input, words);
  const sparse = writeInput(scratch, "sparse", lists.sparse, plantWords(documents, lists.sparse));
  const dense = writeInput(scratch, "dense", lists.dense, documents);
  const { single, twice } = lists.double;
  const tableBytes = (name, list) =>
    matcher("ours", built, writeInput(scratch, name, list, documents.slice(0, 1)), 1, 1).tableBytes;

  const matcher = (name, folder, { words: list, text }, share = 1, rounds = ROUNDS) =>
    runProgram(process.execPath, [join(import.meta.dirname, "scan-matcher.mjs"), name, folder, list, text, rounds, share]);
  const { folder, missing } = installRivals(scratch, NPM_RIVALS);
  const fromNpm = (name, share, rounds) => (missing ? { missing } : matcher(name, folder, sparse, share, rounds));
  const hyperscan = compileRival(scratch, join(import.meta.dirname, "scan-hyperscan.c"), ["-I/usr/include/hs", "-lhs"]);
  const withHyperscan = ({ words: list, text }) =>
    hyperscan.missing ? hyperscan : runProgram(hyperscan.program, [list, text, ROUNDS]);

  const ours = matcher("ours", built, sparse);
  const oursInPart = matcher("ours", built, sparse, SLOW_SHARE, 1);
  const oursDense = matcher("ours", built, dense);
  const many = `稀疏词表 ${lists.sparse.length} 词`;
  return [
    compare(`扫描，${many}`, "Hyperscan", ours, withHyperscan(sparse), 0.7),
    compare(`扫描，${many}`, "@monyone/aho-corasick/fast", ours, fromNpm("@monyone/aho-corasick/fast", 1, 2), 5),
    compare(`扫描，${many}`, "modern-ahocorasick", ours, fromNpm("modern-ahocorasick", SLOW_SHARE, 1), 100, oursInPart),
    compare(`扫描，稠密词表 ${lists.dense.length} 词`, "Hyperscan", oursDense, withHyperscan(dense), 1.5),
    limit(`构建，${many}`, "s", ours.build, 1),
    limit(`表，${many}`, "MB", ours.tableBytes / 1e6, 10),
    limit(`表，${twice.length} 词是 ${single.length} 词的`, "倍", tableBytes("twice", twice) / tableBytes("single", single), 2.2),
  ];
}

function compare(work, rivalName, ours, rival, target, sameInput = ours) {
  const row = { work, unit: "MB/s", ours: speed(ours), rivalName, target };
  if (rival.missing) return { ...row, missing: rival.missing };
  return {
    ...row,
    rival: speed(rival),
    hitsEqual: rival.hits === sameInput.hits && rival.digest === sameInput.digest,
    hits: ours.hits,
  };
}

function limit(work, unit, ours, most) {
  return { work, unit, ours, rivalName: "上限", rival: most, lessIsBetter: true, target: 1 };
}

/** Millions of UTF-8 bytes a second of processor time. */
function speed({ bytes, seconds }) {
  return bytes / 1e6 / seconds;
}

function runProgram(program, words) {
  const { status, stdout } = spawnSync(program, words.map(String), {
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
    maxBuffer: 1 << 20,
  });
  return status === 0 ? JSON.parse(stdout) : { missing: "没有跑完" };
}
