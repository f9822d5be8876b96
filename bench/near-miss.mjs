import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { plantSlips, SLIPS, wordingsFor } from "./near-miss-input.mjs";
import { plantWords, readDocuments, wordListsFor, writeInput } from "./scan-input.mjs";

const ROUNDS = 5;

/** The near misses of 1,000 wordings beside the exact scan, against the exact scan alone; how many planted slips are found. */
export async function run({ corpus, words, built, scratch }) {
  const input = readDocuments(corpus);
  const { sparse } = wordListsFor(input, words);
  const wordings = wordingsFor(input, corpus);
  const { texts, planted } = plantSlips(plantWords(input.documents, sparse), wordings);
  const files = writeInput(scratch, "near-miss", sparse, texts);
  const wordingsFile = join(scratch, "near-miss-wordings.txt");
  writeFileSync(wordingsFile, wordings.join("\n"));
  const found = search([built, files.words, files.text, wordingsFile, ROUNDS]);

  const speed = (seconds) => found.bytes / 1e6 / seconds;
  const inside = found.misses.filter(({ place }) => place === "interior");
  const isPlanted = (miss) =>
    planted.some((slip) => slip.document === miss.document && slip.start < miss.end && miss.start < slip.end);
  const alarms = inside.filter((miss) => !isPlanted(miss)).length;
  const atEnds = found.misses.filter((miss) => miss.place !== "interior" && !isPlanted(miss)).length;
  return [
    {
      work: `近似查找 ${wordings.length} 条表述，兼扫描 ${sparse.length} 词`,
      unit: "MB/s",
      ours: speed(found.nearSeconds),
      rivalName: "只扫描",
      rival: speed(found.exactSeconds),
      target: 0.25,
      hitsEqual: found.hitsEqual,
    },
    ...SLIPS.map((kind) => recall(kind, planted, found.misses)),
    {
      work: "表述中间不同、并非植入的，每十万字",
      unit: "处",
      ours: (alarms / found.units) * 100_000,
      rivalName: "上限",
      rival: 1,
      lessIsBetter: true,
      target: 1,
    },
    {
      work: "表述首尾或标点不同（提示），每十万字",
      unit: "处",
      ours: (atEnds / found.units) * 100_000,
      rivalName: "",
      missing: "无上限",
    },
  ];
}

/** The share of the planted slips of a kind that were found as slips in the wording that was planted. */
function recall(kind, planted, misses) {
  const ofKind = planted.filter((slip) => slip.kind === kind);
  const byDocument = groupByDocument(misses);
  const seen = ofKind.filter(({ document, wording, start, end }) =>
    (byDocument.get(document) ?? []).some((miss) => miss.wording === wording && miss.start < end && start < miss.end),
  );
  return {
    work: `植入“${kind}” ${ofKind.length} 处的查出率`,
    unit: "",
    ours: seen.length / ofKind.length,
    rivalName: "下限",
    rival: 0.95,
    target: 1,
  };
}

function groupByDocument(misses) {
  const groups = new Map();
  for (const miss of misses) groups.set(miss.document, [...(groups.get(miss.document) ?? []), miss]);
  return groups;
}

function search(words) {
  const script = join(import.meta.dirname, "near-miss-search.mjs");
  const { status, stdout } = spawnSync(process.execPath, [script, ...words.map(String)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error("near-miss-search.mjs");
  return JSON.parse(stdout);
}
