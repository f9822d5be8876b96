import { spawn } from "node:child_process";
import { existsSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { badFiles } from "./refusal-input.mjs";
import { reportTexts } from "./report-input.mjs";

/** A bad file may take this long to be refused. */
const MOST_SECONDS = 2;

/**
 * How long each kind of bad file takes to be refused, by the command line, one after another behind a good report; the last file
 * is a good report again and must be read.
 */
export async function run({ built, scratch }) {
  const folder = join(scratch, "refusal");
  mkdirSync(folder, { recursive: true });
  const [good] = reportTexts();
  const files = [["先读一份.txt", Buffer.from(good)], ...badFiles(), ["最后一份.txt", Buffer.from(good)]];
  const paths = files.map(([name, content]) => {
    const path = join(folder, name);
    if (content.megabytes) {
      if (!existsSync(path)) writeFileSync(path, "%PDF-1.4\n");
      truncateSync(path, content.megabytes * 1024 * 1024);
    } else writeFileSync(path, content);
    return path;
  });
  const answers = await answersOf(built, paths);
  const rows = answers.slice(1, -1).map(({ name, seconds, refused, answer }) => ({
    work: `${name}：${answer.unreadable?.slice(0, 40) ?? "读了"}`,
    unit: "s",
    ours: seconds,
    rivalName: "上限",
    rival: MOST_SECONDS,
    lessIsBetter: true,
    target: 1,
    hitsEqual: refused,
  }));
  const last = answers.at(-1);
  return [
    ...rows,
    {
      work: "其后的好文件照读",
      unit: "s",
      ours: last.seconds,
      rivalName: "上限",
      rival: MOST_SECONDS,
      lessIsBetter: true,
      target: 1,
      hitsEqual: last.answer.findings !== undefined,
    },
  ];
}

/** What the command says of each file, and how long after the file before; of an archive, of all that is in it. */
async function answersOf(built, paths) {
  const command = spawn(process.execPath, [join(built, "cli/main.js"), "report", "audit", "--format", "json", ...paths], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const answers = new Map();
  let before = performance.now();
  for await (const line of createInterface({ input: command.stdout })) {
    const now = performance.now();
    const answer = JSON.parse(line);
    const path = paths.find((one) => answer.file === one || answer.file.startsWith(`${one}/`));
    const { seconds = 0, refused = true } = answers.get(path) ?? {};
    answers.set(path, { seconds: seconds + (now - before) / 1000, refused: refused && "unreadable" in answer, answer });
    before = now;
  }
  return paths.map((path) => {
    if (!answers.has(path)) throw new Error(`没有回答：${path}`);
    return { name: path.split("/").at(-1), ...answers.get(path) };
  });
}
