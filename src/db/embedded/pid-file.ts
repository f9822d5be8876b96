import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** What a running PostgreSQL writes about itself into its data folder. It alone may delete that file. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
}

/** Reads `postmaster.pid`; undefined where there is none. Port and folder are absent while the server is still coming up. */
export function readPidFile(cluster: string): (Partial<PidFile> & Pick<PidFile, "pid">) | undefined {
  try {
    const [pid, , , port, socketFolder] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    if (!Number(pid)) return undefined;
    return { pid: Number(pid), port: Number(port) || undefined, socketFolder: socketFolder || undefined };
  } catch {
    return undefined;
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The program behind a process id, where the system tells (Linux). */
export function programOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** Whether a process id is that of a living PostgreSQL: after a crash, another program may have been given the number. */
export function isServer(pid: number): boolean {
  return isAlive(pid) && (programOf(pid) ?? "postgres") === "postgres";
}

/** Whether a server ends within so many milliseconds. */
export async function hasEnded(pid: number, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; isServer(pid); await delay(20)) {
    if (Date.now() > end) return false;
  }
  return true;
}
