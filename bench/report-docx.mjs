import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportDocx } from "./report-input.mjs";
import { installRivals } from "./rivals.mjs";

const RIVAL = { mammoth: "1.13.0" };
const ROUNDS = 5;
const FILES = 15;

/** Reading one docx again and again in a warm process: ours and mammoth in turn, by the processor time of the best round. */
export async function run({ corpus, built, scratch }) {
  const bytes = corpus ? readFileSync(corpus) : reportDocx();
  const { readDocument } = await import(pathToFileURL(join(built, "engines/reading/read-document.js")));
  const row = { work: "读取 docx", unit: "份/s", rivalName: "mammoth", target: 3 };
  const { folder, missing } = installRivals(scratch, RIVAL);
  const ours = () => readDocument(bytes, "report.docx");
  if (missing) return [{ ...row, ours: await speed(ours), missing }];

  const mammoth = createRequire(join(folder, "package.json"))("mammoth");
  const theirs = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const [oursBest, theirsBest] = await bestInTurn(ours, theirs);
  const [{ document }, { value: html }] = [await ours(), await theirs()];
  return [{ ...row, ours: oursBest, rival: theirsBest, hitsEqual: words(document.text) === words(html.replace(/<[^>]*>/g, "")) }];
}

async function bestInTurn(ours, theirs) {
  let best = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1)
    best = [Math.max(best[0], await speed(ours)), Math.max(best[1], await speed(theirs))];
  return best;
}

/** Files a second of processor time. */
async function speed(read) {
  const start = process.cpuUsage();
  for (let i = 0; i < FILES; i += 1) await read();
  const { user, system } = process.cpuUsage(start);
  return FILES / ((user + system) / 1e6);
}

const words = (text) => text.replace(/\s|&nbsp;/g, "");
