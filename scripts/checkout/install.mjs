import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { CACHE, isWritable, ROOT } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { StepFailed, say } from "./progress.mjs";
import { runCommand, runNode } from "./run-command.mjs";
import { digestOf, isStamped, MACHINE, writeStamp } from "./stamp.mjs";

const STAMP = join(ROOT, "node_modules/.gongkai-stamp");
/** npm's own record of what it installed, which it writes last. */
const RECORD = join(ROOT, "node_modules/.package-lock.json");

/** Installs the dependencies of the lock file, unless just those were installed here for this Node. */
export async function install() {
  const stamp = digestOf(ROOT, ["package-lock.json"], MACHINE);
  if (isStamped(STAMP, stamp)) return;
  await withLock(async () => {
    if (isStamped(STAMP, stamp)) return;
    if (!isInstalledByHand()) await runInstall();
    writeStamp(STAMP, stamp);
  });
}

async function runInstall() {
  // An install empties the folder first: through a link it would empty that of another checkout.
  if (lstatSync(join(ROOT, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new StepFailed("node_modules 是一个链接，安装会清空它指向的文件夹。请先删去这个链接");
  say("安装依赖（首次约一分钟）……");
  // An install that is cut short must not look like a finished one.
  for (const path of [STAMP, RECORD]) rmSync(path, { force: true });
  const words = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
  ];
  const options = { cwd: ROOT, env: { ...process.env, ...cacheFolder() } };
  const npm = npmScript();
  const code = npm
    ? await runNode(npm, words, options)
    : await runCommand("npm", words, { ...options, shell: process.platform === "win32" });
  if (code === 127) throw new StepFailed("找不到 npm：请安装带 npm 的 Node.js。");
  if (code !== 0) throw new StepFailed(`依赖没有装好（npm 退出码 ${code}）：请检查网络或 npm 镜像设置后重试。`);
}

/** npm itself: the one that started us, else the one that came with this Node. */
function npmScript() {
  const beside = join(
    dirname(process.execPath),
    process.platform === "win32" ? "." : "../lib",
    "node_modules/npm/bin/npm-cli.js",
  );
  return [process.env.npm_execpath, beside].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
}

/** npm's cache is in the home folder, which may not be ours to write. */
function cacheFolder() {
  const usual = process.env.npm_config_cache ?? join(homedir(), ".npm");
  return isWritable(usual) ? {} : { npm_config_cache: join(CACHE, "npm") };
}

/** Whether somebody has just run `npm ci` or `npm install` themselves: every package of the lock file that this machine takes is there. */
function isInstalledByHand() {
  if (existsSync(STAMP) || !existsSync(RECORD)) return false;
  const { packages: installed } = JSON.parse(readFileSync(RECORD, "utf8"));
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const isThere = ([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional || path === "";
  return Object.keys(installed).every((path) => wanted[path]) && Object.entries(wanted).every(isThere);
}
