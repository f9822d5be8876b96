import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { DatabaseUnavailable } from "./embedded/unavailable.ts";

/** The migrations of this program; the build copies them beside the compiled file. */
export const MIGRATIONS = join(import.meta.dirname, "migrations");

/** One step of the schema: a plain SQL file `NNNN_name.sql`, applied once and never changed afterwards. */
interface Migration {
  readonly name: string;
  readonly digest: string;
  readonly sql: string;
}

/**
 * Brings the schema up to date and returns the names of what was applied: each file in a transaction of its own, one
 * process at a time. An applied file that was changed, or that this program does not know, is an error.
 */
export async function migrate(pool: pg.Pool, folder: string = MIGRATIONS): Promise<string[]> {
  const migrations = readMigrations(folder);
  const applied: string[] = [];
  while (await applyNext(pool, migrations, applied));
  return applied;
}

/** Applies the first file that is not applied yet. Returns whether there may be more. */
async function applyNext(pool: pg.Pool, migrations: readonly Migration[], applied: string[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('gongkai.migration'))");
    const next = migrations[await countApplied(client, migrations)];
    if (next) {
      await client.query(next.sql).catch((error: Error) => {
        throw new DatabaseUnavailable(`数据库升级 ${next.name} 失败，已撤回：${error.message}`, { cause: error });
      });
      await client.query("insert into migration (name, digest) values ($1, $2)", [next.name, next.digest]);
      applied.push(next.name);
    }
    await client.query("commit");
    return next !== undefined;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** How many files are applied: the applied ones must be the first of ours, unchanged and in their order. */
async function countApplied(client: pg.PoolClient, migrations: readonly Migration[]): Promise<number> {
  await client.query(
    "create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from migration order by name collate "C"',
  );
  rows.forEach(({ name, digest }, i) => {
    const own = migrations.find((migration) => migration.name === name);
    if (!own) throw new DatabaseUnavailable(`数据库比程序新：它已升级到 ${name}，本程序没有这一步；请使用新版程序。`);
    if (own.digest !== digest) throw new DatabaseUnavailable(`升级文件 ${name} 在执行后被改动；请还原它，改动另写新文件。`);
    if (migrations[i] !== own)
      throw new DatabaseUnavailable(`升级文件 ${migrations[i]!.name} 插在已执行的 ${name} 之前；请改用更大的编号。`);
  });
  return rows.length;
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const numbers = new Set(names.map((name) => name.slice(0, 4)));
  const misnamed = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  if (misnamed || numbers.size !== names.length)
    throw new Error(`migrations must be NNNN_name.sql with numbers that differ: ${names}`);
  return names.map((name) => {
    // A checkout may have turned the line ends; that is no change.
    const sql = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    return { name, sql, digest: createHash("sha256").update(sql).digest("hex") };
  });
}
