import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Runner } from "./runner.ts";

/** The system allows 108 bytes for a socket's path (104 on macOS); a Chinese character takes three. */
const LONGEST_SOCKET_PATH = 100;

/** Where the server's socket goes: its own 0700 folder, or a 0700 folder of ours in /tmp where the path would be too long. */
export function socketFolder(folder: string, runner: Runner): string {
  if (Buffer.byteLength(join(folder, ".s.PGSQL.5432.lock")) < LONGEST_SOCKET_PATH) return folder;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const short = ownFolder(`/tmp/gongkai-${runner.uid}-${name}`, runner) ?? mkdtempSync("/tmp/gongkai-");
  if (process.getuid?.() === 0) chownSync(short, runner.uid, runner.gid);
  return short;
}

/** Undefined where somebody else was there first: then the place is not to be trusted. */
function ownFolder(path: string, runner: Runner): string | undefined {
  try {
    mkdirSync(path, { mode: 0o700 });
    return path;
  } catch {
    const found = lstatSync(path);
    const ours =
      found.isDirectory() && (found.uid === runner.uid || found.uid === process.getuid?.()) && (found.mode & 0o077) === 0;
    return ours ? path : undefined;
  }
}
