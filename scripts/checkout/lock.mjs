import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { CACHE, isWritable } from "./folders.mjs";
import { StepFailed, say } from "./progress.mjs";

const LOCK = join(CACHE, "lock");

/**
 * Lets only one process at a time install or build in this checkout; the others wait.
 *
 * The lock names its process and when that began, so one whose process was killed counts for nothing, even where its
 * number has been given to another.
 */
export async function withLock(work) {
  if (!isWritable(CACHE)) throw new StepFailed(`当前用户不能写 ${CACHE}，无法安装或构建；请检查目录的所有者。`);
  const words = `${process.pid} ${beginningOf(process.pid)}`;
  await takeLock(words);
  try {
    return await work();
  } finally {
    if (read(LOCK) === words) rmSync(LOCK, { force: true });
  }
}

/** A link appears with all its words or not at all. */
async function takeLock(words) {
  let told = false;
  while (!linkLock(words)) {
    const holder = read(LOCK);
    if (holder !== undefined && !isCurrent(holder)) removeStale(holder);
    else {
      if (!told && holder) say(`另一个进程（${holder.split(" ")[0]}）正在安装或构建，等它完成……`);
      told = true;
      await delay(200);
    }
  }
}

function linkLock(words) {
  const own = `${LOCK}.${process.pid}`;
  writeFileSync(own, words);
  try {
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves it aside first: if another waiter was faster and it is a new lock by now, it goes back. */
function removeStale(holder) {
  const aside = `${LOCK}.${process.pid}.stale`;
  try {
    renameSync(LOCK, aside);
    if (read(aside) !== holder) linkSync(aside, LOCK);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(error.code)) throw error;
  }
  rmSync(aside, { force: true });
}

function isCurrent(holder) {
  const [pid, ...beginning] = holder.split(" ");
  return beginning.join(" ") === beginningOf(Number(pid));
}

/** When a process began, in whatever words the system uses; empty for one that is not there. */
function beginningOf(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[19];
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
