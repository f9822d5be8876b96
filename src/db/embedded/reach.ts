import { realpathSync } from "node:fs";
import pg from "pg";
import { readPidFile } from "./pid-file.ts";

/** Where a live server of ours is heard. */
export interface ServerAddress {
  readonly pid: number;
  readonly host: string;
  readonly port: number;
}

/** The address of the server that runs on `cluster` and answers; undefined where none does (yet). */
export async function reachServer(cluster: string): Promise<ServerAddress | undefined> {
  const { pid, port, socketFolder: host } = readPidFile(cluster) ?? {};
  if (!pid || !port || !host) return undefined;
  try {
    const served = await withClient({ host, port }, async (client) => {
      const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
      return rows[0]!.folder;
    });
    return realpathSync(served) === realpathSync(cluster) ? { pid, host, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the database `gongkai` and the role of that name that owns it, which is no superuser, unless they stand. */
export async function ensureDatabase(address: Pick<ServerAddress, "host" | "port">): Promise<void> {
  await withClient(address, async (client) => {
    for (const [table, column, statement] of [
      ["pg_roles", "rolname", "create role gongkai login createdb createrole"],
      ["pg_database", "datname", "create database gongkai owner gongkai"],
    ]) {
      const { rowCount } = await client.query(`select from ${table} where ${column} = 'gongkai'`);
      if (rowCount === 0) await client.query(statement!).catch(unlessMadeMeanwhile);
    }
  });
}

/** duplicate_object, duplicate_database, unique_violation: another start was faster. */
function unlessMadeMeanwhile(error: { code?: string }): void {
  if (!["42710", "42P04", "23505"].includes(error.code ?? "")) throw error;
}

async function withClient<T>(address: { host: string; port: number }, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...address,
    user: "postgres",
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
