import { isServer } from "./pid-file.ts";
import type { ServerAddress } from "./reach.ts";

const INTERVAL = 500;

/**
 * Brings the server up again when its process dies under us (kill -9, out of memory). Gives up once that fails: the
 * server's log says why. Returns how to end the watch.
 */
export function reviveWhenDead(server: number, bringUp: () => Promise<ServerAddress>): () => Promise<void> {
  let pid = server;
  let revival: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (revival || isServer(pid)) return;
    revival = bringUp().then(
      (address) => {
        pid = address.pid;
        revival = undefined;
      },
      () => clearInterval(timer),
    );
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await revival;
  };
}
