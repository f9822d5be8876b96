import type { ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { checkMajor, createCluster } from "./cluster.ts";
import { guardAnew, runGuarded } from "./guard.ts";
import { type Hold, takeHold } from "./hold.ts";
import { lastLines, openLog } from "./log-file.ts";
import { isAlive, programOf, readPidFile } from "./pid-file.ts";
import { choosePrograms, type Place, placeIn } from "./place.ts";
import { ensureDatabase, reachServer, type ServerAddress } from "./reach.ts";
import { giveTo } from "./runner.ts";
import { serverSettings } from "./settings.ts";
import { socketFolder } from "./socket-folder.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

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

const PAUSE = 50;
const TRIES = 20;
const PATIENCE = 120_000;

/**
 * Starts PostgreSQL on a data folder, or joins the one that runs there already.
 *
 * Each process that called this holds the server up; it ends when the last one stops, exits or is killed.
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
    const { host, port } = address;
    return {
      connection: { host, port, user: "gongkai", database: "gongkai", ssl: false },
      adopted: adopted !== undefined,
      stop: () => letGo(place, hold),
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

/** Tries until a server answers: the last one may still be ending, its processes dying, or another start be at it. */
async function bringUp(place: Place, hold: Hold, durable: boolean, namespaces: boolean): Promise<ServerAddress> {
  const { binaries, runner } = choosePrograms(place, namespaces);
  checkMajor(place.cluster, binaries);
  createCluster(place.cluster, binaries, runner, durable);
  const settings = serverSettings(socketFolder(place.folder, runner), durable);
  const command = [join(binaries.folder, "postgres"), "-D", place.cluster, ...settings];

  let server: ChildProcess | undefined;
  let tries = 0;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(PAUSE)) {
    const address = await reachServer(place.cluster);
    if (address) return address;
    if (isRunning(server) || otherServerRuns(place)) continue;
    if (tries === TRIES) break;
    tries += 1;
    const log = openLog(place.log);
    giveTo(runner, place.pipe, place.log);
    server = runGuarded(command, hold, place, log, runner);
    closeSync(log);
  }
  throw new DatabaseUnavailable(`数据库没有启动。日志 ${place.log} 的末尾：\n${lastLines(place.log)}`);
}

function isRunning(server: ChildProcess | undefined): boolean {
  return server !== undefined && server.exitCode === null && server.signalCode === null;
}

/** PostgreSQL refuses to start while the process that its pid file names lives; we may not delete that file, only explain. */
function otherServerRuns(place: Place): boolean {
  const pid = readPidFile(place.cluster)?.pid;
  if (pid === undefined || !isAlive(pid)) return false;
  const program = programOf(pid);
  if (program === undefined || program === "postgres") return true;
  throw new DatabaseUnavailable(
    `数据库上次未正常关闭，它登记的进程号 ${pid} 现为另一程序（${program}）所用，PostgreSQL 因而不肯启动：请结束该程序或重启本机后再试。`,
  );
}

/** The server that runs already. One without a guard is ending, or its guard was killed and needs a successor. */
async function joinRunning(place: Place, hold: Hold): Promise<ServerAddress | undefined> {
  const address = await reachServer(place.cluster);
  if (!address || hold.isGuarded()) return address;
  if (await hasEnded(address.pid, 1_000)) return undefined;
  const log = openLog(place.log);
  guardAnew(address.pid, hold, place, log);
  closeSync(log);
  return address;
}

async function letGo(place: Place, hold: Hold): Promise<void> {
  const pid = readPidFile(place.cluster)?.pid;
  const isGuarded = hold.isGuarded();
  if (!hold.release() || pid === undefined) return;
  if (!isGuarded && isAlive(pid)) process.kill(pid, "SIGINT");
  await hasEnded(pid, PATIENCE);
}

async function hasEnded(pid: number, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; isAlive(pid); await delay(PAUSE)) {
    if (Date.now() > end) return false;
  }
  return true;
}
