// 依申请公开的大样本：1 万件随机案件、200 轮 50 人同时办一件、1 万件同时提交。用法：node bench/casework.mjs
import { spawnSync } from "node:child_process";
import { ROOT } from "../scripts/checkout/folders.mjs";

const SIZES = { SIMULATED_CASES: "10000", SIMULATED_STORIES: "10000", ROUNDS_AT_ONCE: "200", SERIALS_AT_ONCE: "10000" };

const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=verbose",
    "test/simulation/cases.test.ts",
    "test/simulation/at-once.test.ts",
    "test/simulation/years.test.ts",
  ],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...SIZES } },
);
process.exitCode = status ?? 1;
