import { readFileSync, readlinkSync, symlinkSync, unlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Makes the library links of a binary package, which its install script would make; npm may not run that script.
 *
 * Returns false where the folder cannot be written to.
 */
export function restoreSymlinks(packageFolder: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(packageFolder, "native/pg-symlinks.json"), "utf8"),
  );
  try {
    for (const { source, target } of links) {
      const path = join(packageFolder, target);
      const destination = relative(dirname(path), join(packageFolder, source));
      if (readLink(path) !== destination) replaceLink(path, destination);
    }
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** Another start may be making the same link: that it then exists is what we want. */
function replaceLink(path: string, destination: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  try {
    symlinkSync(destination, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
