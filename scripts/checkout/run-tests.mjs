import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { provideBrowser } from "./browser.mjs";
import { CACHE, ROOT } from "./folders.mjs";
import { prepare } from "./prepare.mjs";
import { say } from "./progress.mjs";
import { runNode } from "./run-command.mjs";

const REPORT = join(CACHE, "vitest.json");

/**
 * Runs every check and closes with one plain line, `N passed, N failed`: the tests, and one each for the lint and the
 * types; a build that fails, or a browser that is missing under CI, is a failure too.
 */
export async function runTests(words) {
  const isReady = await prepare();
  const results = isReady ? [] : [false];
  const counts = isReady ? await runChecks(words, results) : { passed: 0, failed: 0, skipped: 0 };
  const passed = counts.passed + results.filter(Boolean).length;
  const failed = counts.failed + results.filter((result) => !result).length;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
}

async function runChecks(words, results) {
  const browser = await provideBrowser();
  if (!browser) {
    say("！！！ 没有浏览器，浏览器旅程不能运行：请安装 Chromium 或用 CHROMIUM_PATH 指明。");
    if (process.env.CI) results.push(false);
  }
  say("检查代码规范……");
  results.push(await passes("@biomejs/biome/bin/biome", ["check", "."]));
  say("检查类型……");
  results.push(await areTypesRight());
  say("运行测试……");
  return runVitest(words, browser);
}

async function areTypesRight() {
  const projects = ["tsconfig.json", "src/console/tsconfig.json"].filter((path) => existsSync(join(ROOT, path)));
  const right = [];
  for (const project of projects) right.push(await passes("typescript/bin/tsc", ["--noEmit", "-p", project]));
  return right.every(Boolean);
}

/** A run that ended badly without a failed test (a file that does not load, an error between tests) counts as one failure. */
async function runVitest(words, browser) {
  rmSync(REPORT, { force: true });
  const env = { ...process.env, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const passed = await passes("vitest/vitest.mjs", ["run", ...report, ...words], { env });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(REPORT)) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(REPORT, "utf8"));
    Object.assign(counts, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
  }
  if (!passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Runs a tool of the dependencies; its output is part of ours. */
async function passes(script, words, options) {
  return (
    (await runNode(join(ROOT, "node_modules", script), words, { cwd: ROOT, output: ["inherit", "inherit"], ...options })) === 0
  );
}
