import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportTexts } from "./report-input.mjs";

const REPORTS = 40_000;
/** Memory is read for the first time after so many. */
const WARM = 4000;
const STEP = 4000;
/** Memory at the end may be this much of what it was when warm. */
const FLAT = 1.25;

/** Reads and audits the reports of all townships in one run, as the command does; prints how much memory it takes on the way. */
export async function run({ corpus, built, scratch }) {
  const folder = join(scratch, "townships");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const texts = reportTexts(corpus);
  for (let i = 0; i < REPORTS; i += 1) {
    const path = join(folder, `${String(i).padStart(5, "0")}.txt`);
    if (i < texts.length) writeFileSync(path, texts[i]);
    else linkSync(join(folder, `${String(i % texts.length).padStart(5, "0")}.txt`), path);
  }
  const { readReports } = await import(pathToFileURL(join(built, "cli/report-files.js")));
  const start = performance.now();
  let done = 0;
  let unread = 0;
  const memory = [];
  for await (const { answer } of readReports([folder], { level: "hint" })) {
    if ("unreadable" in answer) unread += 1;
    done += 1;
    if (done % STEP !== 0) continue;
    memory.push(process.memoryUsage.rss() / 1024 / 1024);
    console.error(`${done} 份，${Math.round((performance.now() - start) / 1000)} s，常驻内存 ${Math.round(memory.at(-1))} MB`);
  }
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true, force: true });
  const warm = memory[WARM / STEP - 1];
  return [
    {
      work: `读取并核查 ${done} 份，含启动`,
      unit: "份/s",
      ours: done / seconds,
      rivalName: "下限",
      rival: 200,
      target: 1,
      hitsEqual: done === REPORTS && unread === 0,
    },
    {
      work: `全程最大常驻内存，对照读完 ${WARM} 份时`,
      unit: "MB",
      ours: Math.max(...memory),
      rivalName: `${WARM} 份时的 ${FLAT} 倍`,
      rival: warm * FLAT,
      lessIsBetter: true,
      target: 1,
    },
  ];
}
