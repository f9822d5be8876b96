import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { MIGRATIONS, migrate } from "./migrate.ts";

describe("migrations", () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase({ empty: true });
    folder = mkdtempSync(join(tmpdir(), "gongkai-migrations-"));
    write("0001_first.sql", "create table first (id integer); insert into first values (1);");
    write("0002_second.sql", "create table second (id integer);");
  });
  afterEach(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const migrated = () => migrate(database.pool, folder);
  const count = async (table: string) => (await database.pool.query(`select from ${table}`)).rowCount;

  test("those of the program apply to an empty database, and a second time change nothing", async () => {
    const applied = await migrate(database.pool, MIGRATIONS);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(database.pool, MIGRATIONS)).toEqual([]);
    expect(await count("migration")).toBe(applied.length);
  });

  test("apply in order, each once, and later ones afterwards", async () => {
    expect(await migrated()).toEqual(["0001_first.sql", "0002_second.sql"]);
    write("0003_third.sql", "insert into first select 2");
    expect(await migrated()).toEqual(["0003_third.sql"]);
    expect(await count("first")).toBe(2);
  });

  test("apply once when several processes start together", async () => {
    const all = await Promise.all([migrated(), migrated(), migrated()]);
    expect(all.flat().sort()).toEqual(["0001_first.sql", "0002_second.sql"]);
    expect(await count("first")).toBe(1);
  });

  test("an applied file that was changed is refused, but not for its line ends", async () => {
    write("0002_second.sql", "create table second (id integer);\n");
    await migrated();
    write("0002_second.sql", "create table second (id integer);\r\n");
    expect(await migrated()).toEqual([]);
    write("0002_second.sql", "create table second (id bigint);\n");
    await expect(migrated()).rejects.toThrow("0002_second.sql 在执行后被改动");
  });

  test("a file put before an applied one is refused", async () => {
    rmSync(join(folder, "0001_first.sql"));
    await migrated();
    write("0001_first.sql", "select 1");
    await expect(migrated()).rejects.toThrow("请改用更大的编号");
  });

  test("a database of a newer program is refused", async () => {
    await migrated();
    rmSync(join(folder, "0002_second.sql"));
    await expect(migrated()).rejects.toThrow("数据库比程序新");
  });

  test("a file that fails leaves nothing of itself, and the ones before it stand", async () => {
    write("0003_third.sql", "create table third (id integer); select 1 / 0;");
    await expect(migrated()).rejects.toThrow("数据库升级 0003_third.sql 失败，已撤回");
    await expect(count("third")).rejects.toThrow("does not exist");
    expect(await count("migration")).toBe(2);
  });

  test("two files with one number are refused", async () => {
    write("0002_other.sql", "select 1");
    await expect(migrated()).rejects.toThrow("NNNN_name.sql");
  });
});
