import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { CACHE, ROOT } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { StepFailed, say } from "./progress.mjs";
import { runNode } from "./run-command.mjs";
import { digestOf, isStamped, MACHINE, writeStamp } from "./stamp.mjs";

const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".stamp");
const SOURCES = ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json", "scripts/checkout/build.mjs"];

/** Builds `dist/` from the sources, unless they are those of the last build. It appears complete or not at all. */
export async function build() {
  const stamp = digestOf(ROOT, SOURCES, MACHINE, (path) => !/\.test\.tsx?$/.test(path));
  if (isStamped(STAMP, stamp)) return;
  await withLock(async () => {
    if (isStamped(STAMP, stamp)) return;
    removeUnfinished();
    const unfinished = join(CACHE, `build.${process.pid}`);
    mkdirSync(unfinished);
    await compile(unfinished);
    copyAssets(unfinished);
    await bundleConsole(unfinished);
    writeStamp(join(unfinished, ".stamp"), stamp);
    replaceDist(unfinished);
  });
}

async function compile(folder) {
  say("编译程序……");
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const code = await runNode(tsc, ["-p", "tsconfig.build.json", "--outDir", folder], { cwd: ROOT });
  if (code !== 0) throw new StepFailed("编译没有通过，见上面的报错。");
}

/** Whatever the program reads at run time beside its code, such as migrations. */
function copyAssets(folder) {
  const src = join(ROOT, "src");
  cpSync(src, folder, {
    recursive: true,
    filter: (path) => relative(src, path).split(sep)[0] !== "console" && !/\.(tsx?|md)$|^tsconfig.*\.json$/.test(basename(path)),
  });
}

async function bundleConsole(folder) {
  if (!existsSync(join(ROOT, "src/console/index.html"))) return;
  say("打包工作台……");
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const words = [
    "build",
    "--config",
    "src/console/vite.config.ts",
    "--outDir",
    join(folder, "console"),
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ];
  const code = await runNode(vite, words, { cwd: ROOT });
  if (code !== 0) throw new StepFailed("工作台没有打包成功，见上面的报错。");
}

function replaceDist(finished) {
  const old = `${finished}.old`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(finished, DIST);
  rmSync(old, { recursive: true, force: true });
}

/** What builds that were killed left behind; the lock is ours, so none of it is being made. */
function removeUnfinished() {
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith("build.")) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}
