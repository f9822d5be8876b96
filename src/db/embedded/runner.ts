import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** How PostgreSQL, which refuses to run as root, is run: words before the command, and the account where it is another. */
export interface Runner {
  readonly prefix: readonly string[];
  /** The owner that its files must have on disk. */
  readonly uid: number;
  readonly gid: number;
  /** True where the process itself must change to that account. */
  readonly changesAccount: boolean;
}

/**
 * The ways to run PostgreSQL on this machine for data in `folder`, best first.
 *
 * An ordinary account runs it as itself. Root runs it as the account that the data already belongs to, where that is not root; else in a user
 * namespace, where root's own files stay readable and no account is needed; and where namespaces are barred (many
 * containers), as the owner of a folder above, `postgres` or `nobody`.
 */
export function runners(folder: string, namespaces: boolean): Runner[] {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (uid !== 0) return [{ prefix: [], uid, gid, changesAccount: false }];

  const owner = statSync(folder);
  const accounts = [ownerAbove(folder), accountNamed("postgres"), accountNamed("nobody")].filter(
    (account) => account !== undefined,
  );
  const asAccounts = accounts.map((account) => ({ prefix: [], ...account, changesAccount: true }));
  if (owner.uid !== 0) return asAccounts;
  return namespaces && namespacesAllowed() ? [{ prefix: NAMESPACE, uid, gid, changesAccount: false }, ...asAccounts] : asAccounts;
}

const NAMESPACE = ["unshare", "-U", "--map-user=1000", "--map-group=1000", "--"];

function namespacesAllowed(): boolean {
  const [command, ...words] = [...NAMESPACE, "true"];
  return spawnSync(command!, words).status === 0;
}

/** Whether `runner`, made the owner of `folder`, can write in it and can run the programs in `binaries`. */
export function reaches(runner: Runner, folder: string, binaries: string): boolean {
  if (process.getuid?.() === 0) chownSync(folder, runner.uid, runner.gid);
  const trial = 'cd "$1" && test -w . && "$2/postgres" --version && "$2/initdb" --version';
  return run(runner, "sh", ["-c", trial, "sh", folder, binaries]).status === 0;
}

/** Gives files, and folders with all in them, to the account that runs PostgreSQL: what root makes there is to be its own. */
export function giveTo(runner: Runner, ...paths: string[]): void {
  if (process.getuid?.() === 0) execFileSync("chown", ["-Rh", `${runner.uid}:${runner.gid}`, ...paths]);
}

/** Runs a program as `runner` to its end. */
export function run(runner: Runner, program: string, words: readonly string[]): { status: number | null; output: string } {
  const [command, ...rest] = [...runner.prefix, program, ...words];
  const { status, stdout, stderr } = spawnSync(command!, rest, { ...surroundings(runner), cwd: "/", encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

/** What any process of PostgreSQL gets: the account, and an environment that no PG* variable of the caller reaches. */
export function surroundings(runner: Runner): { env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  return {
    env: { PATH: process.env.PATH, LC_ALL: "C" },
    ...(runner.changesAccount ? { uid: runner.uid, gid: runner.gid } : {}),
  };
}

/** The first owner other than root of the folder or one above it: who runs `sudo npm start` at home. */
function ownerAbove(folder: string): { uid: number; gid: number } | undefined {
  for (let path = folder; ; path = dirname(path)) {
    const { uid, gid } = statSync(path);
    if (uid !== 0) return { uid, gid };
    if (path === dirname(path)) return undefined;
  }
}

function accountNamed(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
