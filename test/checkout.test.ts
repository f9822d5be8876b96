import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

const PROGRAM = `
setInterval(() => {}, 1000);
process.once("SIGTERM", () => process.exit(0));
console.log(JSON.stringify(process.argv.slice(2)));
`;

/** A checkout of the real scripts with a very small program in it. */
let checkout: string;
beforeEach(() => {
  checkout = join(mkdtempSync(join(tmpdir(), "gongkai-checkout-")), "公开 系统");
  for (const path of ["scripts", "tsconfig.json", "tsconfig.build.json", "package.json"]) {
    cpSync(join(root, path), join(checkout, path), { recursive: true });
  }
  mkdirSync(join(checkout, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(checkout, "node_modules", name));
  }
  // Nothing to install: npm's record of what is there says the same as the lock file.
  for (const name of ["package-lock.json", "node_modules/.package-lock.json"]) write(name, '{ "packages": {} }');
  write("src/cli/main.ts", PROGRAM);
  write("src/db/migrations/0001_first.sql", "select 1;\n");
  write("src/db/schema.test.ts", "not a program");
});
afterEach(() => rmSync(dirname(checkout), { recursive: true, force: true }));

const path = (name: string) => join(checkout, name);
function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}
const run = (script: string, ...words: string[]) => spawnSync(process.execPath, [path(script), ...words], { encoding: "utf8" });

describe("npm start", () => {
  test("builds the program and what lies beside it, then runs it with the demonstration; the second time it only runs it", async () => {
    const first = spawn(process.execPath, [path("scripts/start.mjs"), "--port", "8081"], { stdio: ["ignore", "pipe", "pipe"] });
    expect(await firstLine(first)).toBe('["serve","--demo","--port","8081"]');
    first.kill("SIGTERM");
    expect((await once(first, "exit"))[0]).toBe(0);
    expect(readFileSync(path("dist/db/migrations/0001_first.sql"), "utf8")).toBe("select 1;\n");
    expect(existsSync(path("dist/db/schema.test.ts"))).toBe(false);

    const built = statSync(path("dist/cli/main.js")).mtimeMs;
    const second = spawn(process.execPath, [path("scripts/start.mjs")], { stdio: ["ignore", "pipe", "pipe"] });
    expect(await firstLine(second)).toBe('["serve","--demo"]');
    second.kill("SIGTERM");
    await once(second, "exit");
    expect(statSync(path("dist/cli/main.js")).mtimeMs).toBe(built);
  });

  test("a program that does not compile is not started, and the last good build stays", () => {
    expect(run("scripts/build.mjs").status).toBe(0);
    const good = readFileSync(path("dist/cli/main.js"), "utf8");
    write("src/cli/main.ts", 'const count: number = "one";\nconsole.log(count);\n');
    const { status, stderr } = run("scripts/start.mjs");
    expect(status).toBe(1);
    expect(stderr).toContain("✗ 编译没有通过");
    expect(readFileSync(path("dist/cli/main.js"), "utf8")).toBe(good);
  });

  test("a build that was killed is made again by the next start", async () => {
    const killed = spawn(process.execPath, [path("scripts/build.mjs")], { stdio: ["ignore", "ignore", "pipe"] });
    await once(killed.stderr!, "data");
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(existsSync(path(".cache/lock"))).toBe(true);
    expect(run("scripts/build.mjs").status).toBe(0);
    expect(existsSync(path("dist/cli/main.js"))).toBe(true);
    expect(existsSync(path(".cache/lock"))).toBe(false);
  });

  test("two at once build once, and both succeed", async () => {
    const builds = [1, 2].map(() =>
      spawn(process.execPath, [path("scripts/build.mjs")], { stdio: ["ignore", "ignore", "pipe"] }),
    );
    const said = await Promise.all(builds.map(async (build) => [await wholeText(build), build.exitCode]));
    expect(said.map(([, code]) => code)).toEqual([0, 0]);
    expect(said.filter(([text]) => `${text}`.includes("编译程序"))).toHaveLength(1);
  });

  test("a Node that is too old is told so in Chinese and English, and nothing is installed", () => {
    const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.18.1"})';
    const { status, stderr } = spawnSync(process.execPath, ["--import", old, path("scripts/start.mjs")], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringContaining("需要 Node.js 20.19"),
      expect.stringContaining("Node.js 20.19 or newer"),
    ]);
    expect(existsSync(path(".cache"))).toBe(false);
  });
});

test("npm test closes with one plain line even where nothing can be built", () => {
  write("src/cli/main.ts", "const = 1");
  const { status, stdout } = run("scripts/test.mjs");
  expect(stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed");
  expect(status).toBe(1);
});

async function firstLine(child: ChildProcess): Promise<string> {
  let errors = "";
  child.stderr!.on("data", (text) => (errors += text));
  const [answer] = await Promise.race([once(child.stdout!, "data"), once(child, "exit").then(() => [errors])]);
  return String(answer).trim();
}

async function wholeText(child: ChildProcess): Promise<string> {
  let text = "";
  child.stderr!.on("data", (part) => (text += part));
  await once(child, "close");
  return text;
}
