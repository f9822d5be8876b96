import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Binaries, copyPackage, findBinaries, inspectCopy, OLDEST_MAJOR } from "./binaries.ts";
import { giveTo, type Runner, reaches, runners } from "./runner.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

/** Where the embedded database and what belongs to it lie inside the data folder. */
export interface Place {
  /** Our own folder, 0700: the socket is in it, and whoever reaches the socket is let in. */
  readonly folder: string;
  /** PostgreSQL's data. */
  readonly cluster: string;
  /** The named pipe of `hold.ts`. */
  readonly pipe: string;
  readonly log: string;
  /** Where binaries are copied to when those installed cannot be used in place. */
  readonly copies: string;
}

/** Makes the folder `database` in the data folder, for this account alone. */
export function placeIn(dataFolder: string): Place {
  if (process.platform === "win32") {
    throw new DatabaseUnavailable("Windows 上没有内置数据库：请安装 PostgreSQL 15 以上版本，并用环境变量 DATABASE_URL 指明。");
  }
  const inFolder = join(dataFolder, "database");
  try {
    mkdirSync(inFolder, { recursive: true, mode: 0o700 });
    accessSync(inFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    chmodSync(inFolder, 0o700);
  } catch {
    throw new DatabaseUnavailable(`数据目录 ${dataFolder} 不可写（可能属于别的用户）：请换用该用户启动，或用 --data 另指目录。`);
  }
  const folder = realpathSync(inFolder);
  const [cluster, pipe, log, copies] = ["cluster", "hold", "server.log", "binaries"].map((name) => join(folder, name));
  return { folder, cluster: cluster!, pipe: pipe!, log: log!, copies: copies! };
}

/** Binaries and a way to run them that reaches both them and the data. */
export function choosePrograms(place: Place, namespaces: boolean): { binaries: Binaries; runner: Runner } {
  const found = findBinaries(place.copies);
  if (!found) {
    throw new DatabaseUnavailable(
      `没有可用的 PostgreSQL：内置程序不适用于本机（${process.platform}-${process.arch}），系统中也没有 ${OLDEST_MAJOR} 以上版本；请安装，或用 DATABASE_URL 指明。`,
    );
  }
  const owner = statSync(place.folder);
  for (const runner of runners(place.folder, namespaces)) {
    if (runner.changesAccount) letThrough(dirname(place.folder));
    if (reaches(runner, place.folder, found.folder)) return settle(place, found, runner);
    if (!found.packageFolder) continue;
    const copied = inspectCopy(copyPackage(found.packageFolder, place.copies));
    giveTo(runner, place.folder);
    if (copied && reaches(runner, place.folder, copied.folder)) return settle(place, copied, runner);
  }
  if (process.getuid?.() === 0) chownSync(place.folder, owner.uid, owner.gid);
  throw new DatabaseUnavailable(
    `PostgreSQL 不能以 root 运行，而其他账户进不了 ${place.folder}：请用普通账户启动，或用 --data 指明如 /var/lib/gongkai 这样的目录。`,
  );
}

/** Lets other accounts pass through the data folder to what is theirs in it; they still cannot list it. */
function letThrough(dataFolder: string): void {
  chmodSync(dataFolder, statSync(dataFolder).mode | 0o011);
}

function settle(place: Place, binaries: Binaries, runner: Runner): { binaries: Binaries; runner: Runner } {
  if (existsSync(place.cluster) && statSync(place.cluster).uid !== runner.uid) giveTo(runner, place.folder);
  return { binaries, runner };
}
