import type pg from "pg";

/** Tells which organ's records have changed, as long as it can; see `0029_organ_changed.sql`. */
export interface Changes {
  stop(): Promise<void>;
}

const SECONDS_TO_TRY_AGAIN = 5;

/**
 * Listens for changes of organs in all processes of this database 变更通知.
 *
 * `lost` is called when the line breaks and changes may go unheard, `heard` once it stands (again).
 */
export function listenForChanges(
  pool: pg.Pool,
  { changed, heard, lost }: { changed: (organId: number) => void; heard: () => void; lost: () => void },
): Changes {
  let stopped = false;
  let client: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;

  const again = () => {
    lost();
    client?.release(true);
    client = undefined;
    if (!stopped) timer = setTimeout(() => void open(), SECONDS_TO_TRY_AGAIN * 1000).unref();
  };
  const open = async () => {
    try {
      client = await pool.connect();
      client.once("error", again);
      client.on("notification", ({ payload }) => changed(Number(payload)));
      await client.query("listen organ_changed");
      heard();
    } catch {
      again();
    }
  };
  const opening = open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await opening;
      client?.removeListener("error", again);
      client?.release(true);
      client = undefined;
    },
  };
}
