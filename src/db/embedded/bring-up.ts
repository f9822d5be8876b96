import type { ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { checkMajor, createCluster } from "./cluster.ts";
import { guardAnew, runGuarded } from "./guard.ts";
import type { Hold } from "./hold.ts";
import { lastLines, openLog } from "./log-file.ts";
import { hasEnded, isAlive, programOf, readPidFile } from "./pid-file.ts";
import { choosePrograms, type Place } from "./place.ts";
import { reachServer, type ServerAddress } from "./reach.ts";
import { giveTo } from "./runner.ts";
import { serverSettings } from "./settings.ts";
import { socketFolder } from "./socket-folder.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

const PAUSE = 50;
const TRIES = 20;
const PATIENCE = 120_000;

/** Tries until a server answers: the last one may still be ending, its processes dying, or another start be at it. */
export async function bringUp(place: Place, hold: Hold, durable: boolean, namespaces: boolean): Promise<ServerAddress> {
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
    hold.renew();
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
export async function joinRunning(place: Place, hold: Hold): Promise<ServerAddress | undefined> {
  const address = await reachServer(place.cluster);
  if (!address || hold.isGuarded()) return address;
  if (await hasEnded(address.pid, 1_000)) return undefined;
  const log = openLog(place.log);
  guardAnew(address.pid, hold, place, log);
  closeSync(log);
  return address;
}
