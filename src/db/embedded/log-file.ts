import { openSync, readFileSync, renameSync, statSync } from "node:fs";

const LARGEST = 1_000_000;

/** Opens the server's log to append to; a large one is set aside first, one old one being kept. */
export function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.old`);
  return openSync(path, "a", 0o600);
}

/** The last lines, for a person who must find out why the server does not start. */
export function lastLines(path: string): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-4).join("\n");
}
