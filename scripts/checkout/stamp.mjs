import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The machine that something was installed for. */
export const MACHINE = `${process.version} ${process.platform} ${process.arch}`;

/** A digest of files and of everything in folders, in any order, and of `words`; only of what `counts`. */
export function digestOf(root, paths, words, counts = () => true) {
  const hash = createHash("sha256").update(words);
  for (const path of paths
    .flatMap((path) => filesIn(root, path))
    .filter(counts)
    .sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

/** Whether the last run left this stamp here. */
export function isStamped(path, stamp) {
  try {
    return readFileSync(path, "utf8") === stamp;
  } catch {
    return false;
  }
}

export function writeStamp(path, stamp) {
  writeFileSync(path, stamp);
}

function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}
