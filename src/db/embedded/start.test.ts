import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { isAlive, readPidFile } from "./pid-file.ts";
import { type EmbeddedDatabase, startDatabase } from "./start.ts";

const root = join(import.meta.dirname, "../../..");
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-start-"));
  chmodSync(folder, 0o711);
  await (await start("ready")).stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataFolder = (name: string) => join(folder, name);
const start = (name: string, options = {}) => startDatabase({ dataFolder: dataFolder(name), durable: false, ...options });
/** Spares a test that is not about it the making of a new cluster. */
const prepare = (name: string) => cpSync(dataFolder("ready"), dataFolder(name), { recursive: true });
const serverOf = (name: string) => readPidFile(join(dataFolder(name), "database/cluster"))!.pid;
const ended = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 20_000, interval: 20 });

async function query(database: EmbeddedDatabase, sql: string): Promise<string[]> {
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows.map(([value]) => String(value));
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the database, says so, and waits. */
async function startElsewhere(name: string, through: readonly string[] = []): Promise<ChildProcess> {
  const script = `
    import { runnerImport } from "vite";
    const { module } = await runnerImport(process.argv[1], { configFile: false });
    await module.startDatabase({ dataFolder: process.argv[2], durable: false });
    console.log("ready");
    setInterval(() => {}, 1000);`;
  const words = ["--input-type=module", "--eval", script, join(import.meta.dirname, "start.ts"), dataFolder(name)];
  const [command, ...rest] = [...through, process.execPath, ...words];
  const child = spawn(command!, rest, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH } });
  let errors = "";
  child.stderr!.on("data", (text) => (errors += text));
  const answer = await Promise.race([once(child.stdout!, "data"), once(child, "exit")]);
  expect(`${answer[0]}`.trim(), errors).toBe("ready");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("the embedded database", () => {
  test("starts in an empty folder whose name has blanks and Chinese, and keeps its rows for the second start", async () => {
    const first = await start("一 县 数据");
    await query(first, "create table word (text text)");
    await query(first, "insert into word values ('政府信息公开')");
    await first.stop();
    expect(existsSync(join(dataFolder("一 县 数据"), "database/cluster/postmaster.pid"))).toBe(false);

    const second = await start("一 县 数据");
    expect(await query(second, "select text from word")).toEqual(["政府信息公开"]);
    await second.stop();
  });

  test("lets in only the account that started it, and works as a role that is no superuser", async () => {
    prepare("private");
    const database = await start("private");
    expect(statSync(join(dataFolder("private"), "database")).mode & 0o777).toBe(0o700);
    expect(await query(database, "select rolsuper from pg_roles where rolname = current_user")).toEqual(["false"]);
    expect(await query(database, "select current_setting('listen_addresses')")).toEqual([""]);
    await database.stop();
  });

  test("is one server for all who start it at once, and ends with the last of them", async () => {
    const all = await Promise.all([start("together"), start("together"), start("together")]);
    const server = serverOf("together");
    expect(
      new Set(await Promise.all(all.map((one) => query(one, "select pg_postmaster_start_time()::text").then(String)))).size,
    ).toBe(1);

    await all[0].stop();
    await all[1].stop();
    expect(await query(all[2], "select 1")).toEqual(["1"]);
    await all[2].stop();
    expect(isAlive(server)).toBe(false);
  });

  test("has its socket elsewhere where the path would be too long for one", async () => {
    const name = "很长的目录名".repeat(6);
    prepare(name);
    const database = await start(name);
    expect(Buffer.byteLength(database.connection.host)).toBeLessThan(60);
    expect(await query(database, "select 1")).toEqual(["1"]);
    await database.stop();
    rmSync(database.connection.host, { recursive: true });
  });

  test("of another major version is refused in one line, and nothing of it is touched", async () => {
    const cluster = join(dataFolder("older"), "database/cluster");
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, "PG_VERSION"), "14\n");
    await expect(start("older")).rejects.toThrow(/由 PostgreSQL 14 建立.*--data 另指目录。$/);
    expect(readFileSync(join(cluster, "PG_VERSION"), "utf8")).toBe("14\n");
  });

  test("that cannot start says so with the end of its log", async () => {
    prepare("broken");
    writeFileSync(join(dataFolder("broken"), "database/cluster/postgresql.conf"), "no_such_setting = 1\n");
    await expect(start("broken")).rejects.toThrow(/数据库没有启动.*no_such_setting/s);
  });
});

describe("after kill -9", () => {
  let database: EmbeddedDatabase | undefined;
  afterEach(() => database?.stop());

  test("of the process that started it no server is left, and the next start has every row", async () => {
    prepare("parent");
    const child = await startElsewhere("parent");
    const server = serverOf("parent");
    const joined = await start("parent");
    await query(joined, "create table kept as select 1");
    await joined.stop();
    expect(isAlive(server)).toBe(true);

    await kill(child);
    await ended(server);
    database = await start("parent");
    expect(await query(database, "select * from kept")).toEqual(["1"]);
  });

  test("of PostgreSQL itself it comes back with every row, for those who use it and for the next start", async () => {
    prepare("server");
    const first = await start("server", { durable: true });
    await query(first, "create table kept as select 1");
    process.kill(serverOf("server"), "SIGKILL");
    await vi.waitUntil(() => query(first, "select * from kept").catch(() => undefined), { timeout: 20_000, interval: 50 });
    await first.stop();

    const child = await startElsewhere("server");
    process.kill(serverOf("server"), "SIGKILL");
    await kill(child);
    database = await start("server");
    expect(await query(database, "select * from kept")).toEqual(["1"]);
  });

  test("of its guard the next who joins guards it, and it still ends with the last", async () => {
    prepare("guard");
    const first = await start("guard");
    const server = serverOf("guard");
    for (const guard of guardsOf("guard")) process.kill(guard, "SIGKILL");
    const child = await startElsewhere("guard");
    await first.stop();
    expect(isAlive(server)).toBe(true);
    await kill(child);
    await ended(server);
  });
});

describe.runIf(isRoot)("root", () => {
  test("starts it as another account where user namespaces are barred, and may go over to that later", async () => {
    prepare("moved");
    const database = await start("moved", { namespaces: false });
    expect(statSync(join(dataFolder("moved"), "database/cluster")).uid).not.toBe(0);
    expect(await query(database, "select 1")).toEqual(["1"]);
    await database.stop();
  });

  test("is told what to do where no other account gets into the folder", async () => {
    mkdirSync(dataFolder("closed"), { mode: 0o700 });
    await expect(start("closed/data", { namespaces: false })).rejects.toThrow("请用普通账户启动");
  });

  test("may hand the checkout to an ordinary account, which starts its own", async ({ skip }) => {
    const asNobody = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
    try {
      execFileSync(asNobody[0]!, [...asNobody.slice(1), process.execPath, "--check", join(root, "scripts/start.mjs")], {
        stdio: "ignore",
      });
    } catch {
      skip("nobody cannot read this checkout");
    }
    mkdirSync(dataFolder("nobody"));
    execFileSync("chown", [`${NOBODY}:${NOBODY}`, dataFolder("nobody")]);
    const child = await startElsewhere("nobody", asNobody);
    expect(statSync(join(dataFolder("nobody"), "database/cluster")).uid).toBe(NOBODY);
    const server = serverOf("nobody");
    await kill(child);
    await ended(server);
  });
});

/** The processes that read the pipe which holds the server up. */
function guardsOf(name: string): number[] {
  const processes = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const words = join(dataFolder(name), "database/hold");
  return processes.filter((line) => line.includes(words) && line.includes("sh -c")).map((line) => Number.parseInt(line, 10));
}
