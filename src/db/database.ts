import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";

export type Database = Kysely<Schema>;
/** A transaction that sees the rows of the organs it works for, and no others. */
export type Scope = Transaction<Schema>;

// Days stay days (no time zone may move a statutory day); counts and amounts are numbers that JavaScript holds exactly.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** The database as the application sees it: as the role `gongkai_app`, which owns nothing. */
export function applicationDatabase(pool: pg.Pool): Database {
  pool.on("connect", (client) => {
    client.query("set role gongkai_app");
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` in one transaction on behalf of these organs. Row security hides all other organs' rows from it. */
export function inOrgans<Result>(
  database: Database,
  organIds: readonly number[],
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (scope) => {
    await sql`select set_config('gongkai.organs', ${organIds.join(",")}, true)`.execute(scope);
    return work(scope);
  });
}

/** Asks the database for nothing, to learn whether it answers. */
export async function touch(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}
