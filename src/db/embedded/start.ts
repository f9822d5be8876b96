import { bringUp, joinRunning } from "./bring-up.ts";
import { type Hold, takeHold } from "./hold.ts";
import { hasEnded, isServer, readPidFile } from "./pid-file.ts";
import { type Place, placeIn } from "./place.ts";
import { ensureDatabase } from "./reach.ts";
import { reviveWhenDead } from "./revive.ts";

export interface EmbeddedOptions {
  /** The product's data folder; the database lies in `database/` inside it. */
  readonly dataFolder: string;
  /** False where losing all of it in a power cut does not matter, as in tests. Default true. */
  readonly durable?: boolean;
  /** False to do without user namespaces even where the system has them. Default true. */
  readonly namespaces?: boolean;
}

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** How to connect: for `pg`, to the database `gongkai` as the role that owns it. */
  readonly connection: { host: string; port: number; user: string; database: string; ssl: false };
  /** Whether it ran before we came. */
  readonly adopted: boolean;
  /** Lets go of it; it stops unless another process still uses it. Done even if the process is killed. */
  stop(): Promise<void>;
}

const PATIENCE = 120_000;

/**
 * Starts PostgreSQL on a data folder, or joins the one that runs there already.
 *
 * Each process that called this holds the server up, and starts it again should it die; it ends when the last one stops,
 * exits or is killed.
 */
export async function startDatabase({
  dataFolder,
  durable = true,
  namespaces = true,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = placeIn(dataFolder);
  const hold = takeHold(place.pipe);
  try {
    const adopted = await joinRunning(place, hold);
    const address = adopted ?? (await bringUp(place, hold, durable, namespaces));
    await ensureDatabase(address);
    const endRevival = reviveWhenDead(address.pid, () => bringUp(place, hold, durable, namespaces));
    const { host, port } = address;
    return {
      connection: { host, port, user: "gongkai", database: "gongkai", ssl: false },
      adopted: adopted !== undefined,
      async stop() {
        await endRevival();
        await letGo(place, hold);
      },
    };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Keeps the embedded database of a data folder up, once somebody has started it, until the returned function is called. */
export function keepDatabase(dataFolder: string): () => Promise<void> {
  const place = placeIn(dataFolder);
  const hold = takeHold(place.pipe);
  return () => letGo(place, hold);
}

async function letGo(place: Place, hold: Hold): Promise<void> {
  const pid = readPidFile(place.cluster)?.pid;
  const isGuarded = hold.isGuarded();
  if (!hold.release() || pid === undefined) return;
  if (!isGuarded && isServer(pid)) process.kill(pid, "SIGINT");
  await hasEnded(pid, PATIENCE);
}
