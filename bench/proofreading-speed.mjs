import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileRival } from "./rivals.mjs";
import { readDocuments, wordListsFor, writeInput } from "./scan-input.mjs";

/** At least so many documents are read; a smaller corpus is read again and again. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100_000);
const MILLION = 1_000_000;
const LENGTH = 3000;
const ROUNDS = 3;

/**
 * How fast all checks together are: millions of UTF-8 bytes a second beside Hyperscan's scan of 50,000 words over the same text,
 * what 1,000,000 documents of 3,000 characters would take by that measure, and whether memory stays flat. In one process, one thread.
 */
export async function run({ corpus, words, built, scratch }) {
  const input = readDocuments(corpus);
  // A slice of a longer string is read more slowly than a string of its own.
  const documents = input.documents.map((text) => Buffer.from(text, "utf16le").toString("utf16le"));
  const sparse = writeInput(scratch, "sparse", wordListsFor(input, words).sparse, documents);
  const hyperscan = compileRival(scratch, join(import.meta.dirname, "scan-hyperscan.c"), ["-I/usr/include/hs", "-lhs"]);
  const rival = hyperscan.missing ? hyperscan : scanWith(hyperscan.program, sparse);

  const program = (file) => import(pathToFileURL(join(built, file)).href);
  const { proofread } = await program("engines/proofreading/proofread.js");
  const { prepareProofreading } = await program("engines/proofreading/preparation.js");
  const { loadGazetteer, proofreadingLists } = await program("storage/lexicon.js");
  const { context } = prepareProofreading({ ...proofreadingLists(), gazetteer: loadGazetteer(), on: "2024-06-01" });
  const readAll = () => {
    const start = process.cpuUsage();
    for (const text of documents) proofread({ text }, context);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  const rounds = Math.max(ROUNDS + 1, Math.ceil(DOCUMENTS / documents.length));
  const seconds = [];
  const memory = [];
  for (let round = 0; round < rounds; round += 1) {
    seconds.push(readAll());
    memory.push(process.memoryUsage().rss / 1e6);
  }
  const characters = documents.reduce((sum, { length }) => sum + length, 0);
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const best = Math.min(...seconds);
  const row = {
    work: `全部校对项，${documents.length} 篇读 ${rounds} 遍`,
    unit: "MB/s",
    ours: bytes / 1e6 / best,
    rivalName: "Hyperscan 精确扫描",
  };
  const half = memory[Math.floor(memory.length / 2)];
  const atMost = (work, unit, ours, most) => ({
    work,
    unit,
    ours,
    rivalName: "上限",
    rival: most,
    lessIsBetter: true,
    target: 1,
  });
  return [
    rival.missing ? { ...row, missing: rival.missing } : { ...row, rival: rival.bytes / 1e6 / rival.seconds, target: 0.15 },
    atMost("一百万篇、每篇 3000 字，由最快一遍推算", "分钟 CPU", ((best / characters) * MILLION * LENGTH) / 60, 3),
    atMost(
      "同上，由全部各遍推算",
      "分钟 CPU",
      ((seconds.reduce((sum, one) => sum + one) / rounds / characters) * MILLION * LENGTH) / 60,
      3,
    ),
    atMost("后一半各遍的常驻内存，比前一半末", "倍", Math.max(...memory.slice(-1)) / half, 1.1),
  ];
}

function scanWith(program, { words, text }) {
  const { status, stdout } = spawnSync(program, [words, text, String(ROUNDS)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
  });
  return status === 0 ? JSON.parse(stdout) : { missing: "没有跑完" };
}
