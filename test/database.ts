import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { createPool } from "../src/db/connect.ts";
import { keepDatabase, startDatabase } from "../src/db/embedded/start.ts";
import { migrate } from "../src/db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The data folder of this run's embedded PostgreSQL; the first test that needs it starts it. */
    databaseFolder: string;
    /** What the names of this run's databases begin with. */
    databasePrefix: string;
  }
}

/** One PostgreSQL per run: that of `DATABASE_URL`, else an embedded one that ends with the run. */
export default function setUp(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-test-"));
  const prefix = `gongkai_test_${randomBytes(4).toString("hex")}`;
  project.provide("databaseFolder", folder);
  project.provide("databasePrefix", prefix);
  const release = keepDatabase(folder);
  return async () => {
    await release();
    rmSync(folder, { recursive: true, force: true });
    if (process.env.DATABASE_URL) await dropAll({ connectionString: process.env.DATABASE_URL }, prefix);
  };
}

/** A database of one test file. */
export interface TestDatabase {
  /** Connects as the owner of its tables. */
  readonly pool: pg.Pool;
  /** For a test that connects by itself. */
  readonly connection: pg.ClientConfig;
  /** Ends the pool and removes the database. */
  drop(): Promise<void>;
}

/** A new database with all migrations applied, copied from a template that is made once in a run; or an empty one. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await connectionToServer();
  const name = `${inject("databasePrefix")}_${randomBytes(4).toString("hex")}`;
  await withClient(server, async (client) => {
    const template = empty ? "template1" : await makeTemplate(client, server);
    await client.query(`create database ${name} template ${template}`);
  });
  const connection = { ...server, database: name };
  const pool = createPool(connection);
  return {
    pool,
    connection,
    async drop() {
      await pool.end();
      await withClient(server, (client) => dropDatabase(client, name));
    },
  };
}

let embedded: ReturnType<typeof startDatabase> | undefined;

/** Every worker joins the same server and holds it until its process ends. */
async function connectionToServer(): Promise<pg.ClientConfig> {
  if (process.env.DATABASE_URL) {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: process.env.DATABASE_URL });
    return { host, port, user, password: password ?? undefined, database, ssl };
  }
  embedded ??= startDatabase({ dataFolder: inject("databaseFolder"), durable: false });
  return (await embedded).connection;
}

async function makeTemplate(client: pg.Client, server: pg.ClientConfig): Promise<string> {
  const name = `${inject("databasePrefix")}_template`;
  await client.query("select pg_advisory_lock(hashtext($1))", [name]);
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await fillTemplate(client, server, name);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext($1))", [name]);
  }
  return name;
}

async function fillTemplate(client: pg.Client, server: pg.ClientConfig, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`create database ${unfinished}`);
  const pool = createPool({ ...server, database: unfinished });
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    await client.query(`drop database ${unfinished} with (force)`);
    throw error;
  }
  await pool.end();
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

async function dropAll(server: pg.ClientConfig, prefix: string): Promise<void> {
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}

async function withClient<T>(server: pg.ClientConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Drops a database though somebody may still be connected to it. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database ${name} with (force)`);
  } catch (reason) {
    // The server's own cleaner was at work in it, which we may not end; without force the server ends it itself.
    if ((reason as { code?: string }).code !== "42501") throw reason;
    await client.query(`drop database ${name}`);
  }
}
