import pg from "pg";
import { startDatabase } from "./embedded/start.ts";
import { DatabaseUnavailable } from "./embedded/unavailable.ts";

/** Which database to use. */
export interface DatabaseChoice {
  /** A PostgreSQL of the operator's, as `DATABASE_URL` names it; without it the embedded one runs. */
  readonly url?: string;
  /** The product's data folder, for the embedded one. */
  readonly dataFolder: string;
  /** See `startDatabase`. */
  readonly durable?: boolean;
  /** The most connections at once. Default 10. */
  readonly connections?: number;
}

/** A pool of connections, and what must be ended with it. */
export interface OpenDatabase {
  readonly pool: pg.Pool;
  /** Ends the pool, and the embedded server unless another process uses it. */
  close(): Promise<void>;
}

/** Opens the operator's PostgreSQL, or starts or joins the embedded one. Throws `DatabaseUnavailable` where that cannot be. */
export async function openDatabase({ url, dataFolder, durable, connections = 10 }: DatabaseChoice): Promise<OpenDatabase> {
  if (url) {
    const pool = createPool({ connectionString: url, max: connections });
    await checkServer(pool);
    return { pool, close: () => pool.end() };
  }
  const server = await startDatabase({ dataFolder, durable });
  const pool = createPool({ ...server.connection, max: connections });
  return {
    pool,
    async close() {
      await pool.end();
      await server.stop();
    },
  };
}

/** A pool that outlives a connection which the server closes while it is idle. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ application_name: "gongkai", ...config });
  // Without a listener that would end the process; the pool itself opens a new one at the next query.
  pool.on("error", () => {});
  return pool;
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    )
    .catch(async (error: Error) => {
      await pool.end();
      throw new DatabaseUnavailable(
        `连不上 DATABASE_URL 所指的数据库：${error.message || (error as NodeJS.ErrnoException).code}`,
      );
    });
  const { version, encoding } = rows[0]!;
  if (version >= 150_000 && encoding === "UTF8") return;
  await pool.end();
  throw new DatabaseUnavailable(
    `DATABASE_URL 所指的数据库须为 PostgreSQL 15 以上、编码 UTF8，现为 ${Math.floor(version / 10_000)}、${encoding}。`,
  );
}
