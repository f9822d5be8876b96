import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import type { Hold } from "./hold.ts";
import type { Place } from "./place.ts";
import { type Runner, surroundings } from "./runner.ts";

/**
 * Waits for the last hold to go, then stops the server. Removing the pipe comes before the last look, so that whoever
 * took a hold on it in time is still waited for.
 */
const WATCH = `
watch() {
  trap "" HUP INT TERM
  read -r line <&3
  rm -f "$pipe"
  read -r line <&3
}
pipe=$1; shift`;

/** The watcher goes with the server, whose number may then be another's. */
const RUN_AND_WATCH = `${WATCH}
"$@" 3<&- &
server=$!
(watch; kill -INT "$server") &
watcher=$!
exec 3<&-
trap "" HUP INT TERM
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"`;

/** The server is nobody's child any more, so its own file must still name it. */
const WATCH_ONLY = `${WATCH}
watch
[ "$(head -n 1 postmaster.pid)" = "$1" ] && kill -INT "$1"`;

/** Starts the server under a guard in a session of its own, out of reach of a terminal's Ctrl-C. */
export function runGuarded(command: readonly string[], hold: Hold, place: Place, log: number, runner: Runner): ChildProcess {
  return spawnGuard(RUN_AND_WATCH, [...runner.prefix, ...command], hold, place, log, surroundings(runner));
}

/** Guards a server whose own guard was killed. */
export function guardAnew(server: number, hold: Hold, place: Place, log: number): ChildProcess {
  return spawnGuard(WATCH_ONLY, [String(server)], hold, place, log, {});
}

function spawnGuard(
  script: string,
  words: readonly string[],
  hold: Hold,
  place: Place,
  log: number,
  account: SpawnOptions,
): ChildProcess {
  const end = hold.guardEnd();
  try {
    const stdio = ["ignore", log, log, end] as const;
    const child = spawn("sh", ["-c", script, "sh", place.pipe, ...words], {
      ...account,
      cwd: place.cluster,
      detached: true,
      stdio: [...stdio],
    });
    child.unref();
    return child;
  } finally {
    closeSync(end);
  }
}
