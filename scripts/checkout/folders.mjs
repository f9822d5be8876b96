import { accessSync, constants, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** What the scripts keep for themselves: the lock, unfinished builds. */
export const CACHE = join(ROOT, ".cache");

/** Makes a folder if need be, and tells whether we can write in it. */
export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
