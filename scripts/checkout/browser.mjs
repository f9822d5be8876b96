import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CACHE, ROOT } from "./folders.mjs";
import { say } from "./progress.mjs";
import { runCommand, runNode } from "./run-command.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "msedge",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const DOWNLOADED = join(CACHE, "browsers");

/** A Chromium that runs here: `CHROMIUM_PATH`, then those of the machine, then one downloaded before. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const onPath = NAMES.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...APPLICATIONS, ...downloaded()].find((path) => existsSync(path) && runs(path));
}

/** Finds a Chromium, or brings one: by the system's packages as root on Debian and Ubuntu, else by playwright's installer. */
export async function provideBrowser() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const missing = findBrowser() ? [] : ["chromium"];
  if (!hasChineseFont()) missing.push("fonts-noto-cjk");
  if (missing.length > 0 && isDebianRoot) await installPackages(missing);
  if (!findBrowser()) await download(isDebianRoot);
  return findBrowser();
}

async function installPackages(names) {
  say(`安装浏览器与中文字体：${names.join("、")}……`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  await runCommand("apt-get", [...wait, "-qq", "update"], { env, seconds: 300 });
  await runCommand("apt-get", [...wait, "-qq", "install", "-y", "--no-install-recommends", ...names], { env, seconds: 900 });
}

async function download(isDebianRoot) {
  say("下载浏览器……");
  const words = ["install", ...(isDebianRoot ? ["--with-deps"] : []), "chromium-headless-shell"];
  await runNode(join(ROOT, "node_modules/playwright-core/cli.js"), words, {
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: DOWNLOADED },
    seconds: 300,
  });
}

function downloaded() {
  const programs = ["headless_shell", "chrome-headless-shell", "chrome-headless-shell.exe"];
  return existsSync(DOWNLOADED)
    ? readdirSync(DOWNLOADED, { recursive: true, encoding: "utf8" })
        .filter((path) => programs.some((name) => path.endsWith(name)))
        .map((path) => join(DOWNLOADED, path))
    : [];
}

/** Some machines have a program of that name that only says how to install one. */
function runs(path) {
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

/** Without one, a picture of a Chinese page shows boxes. Other systems than Linux bring theirs. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  try {
    return (
      execFileSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() !== ""
    );
  } catch {
    return existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  }
}
