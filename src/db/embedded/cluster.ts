import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { isAlive } from "./pid-file.ts";
import { type Runner, run } from "./runner.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

/** Makes a new database cluster in `cluster` unless there is one. It appears complete or not at all. */
export function createCluster(cluster: string, binaries: Binaries, runner: Runner, durable: boolean): void {
  if (existsSync(cluster)) return;
  removeUnfinished(cluster);
  const unfinished = `${cluster}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const choices = ["-D", unfinished, "-U", "postgres", "-A", "trust", "-E", "UTF8", ...(durable ? [] : ["--no-sync"])];
  const { status, output } = initialize(binaries, runner, choices);
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new DatabaseUnavailable(`无法新建数据库：${output.trim().split("\n").slice(-3).join(" ")}`);
  }
  try {
    renameSync(unfinished, cluster);
    if (durable) syncFolder(dirname(cluster));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
}

/** Refuses a cluster of another major version: PostgreSQL cannot read it. */
export function checkMajor(cluster: string, binaries: Binaries): void {
  if (!existsSync(cluster)) return;
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (major === String(binaries.major)) return;
  throw new DatabaseUnavailable(
    `数据目录 ${cluster} 由 PostgreSQL ${major} 建立，现有程序是 ${binaries.version}，不能打开；请用原版本备份后恢复到新目录，或用 --data 另指目录。`,
  );
}

/** Code-point order with Unicode classes, the same on every machine; PostgreSQL brings its own where the system has no C.UTF-8. */
function initialize(binaries: Binaries, runner: Runner, choices: readonly string[]) {
  const initdb = join(binaries.folder, "initdb");
  const made = run(runner, initdb, [...choices, "--locale=C.UTF-8"]);
  if (made.status === 0 || binaries.major < 17) return made;
  return run(runner, initdb, [...choices, "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
}

/** Removes what a killed start left behind; a start that still lives keeps its own. */
function removeUnfinished(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    const [beginning, pid] = [`${basename(cluster)}.`, Number(name.split(".")[1])];
    if (name.startsWith(beginning) && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
