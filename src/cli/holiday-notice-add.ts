import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { HolidayNotice } from "../calendar/holiday-notice.ts";
import { BadLawData, loadLawData } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { readSettings, WrongUse } from "./settings.ts";

export default {
  summary: "录入国务院办公厅新的放假通知（YAML，写法照 law/holidays/ 里的各年）",
  usage: "文件.yaml [--data 目录]",
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: "string" } } });
    const [path] = positionals;
    if (!path) throw new WrongUse("请写明 YAML 文件");
    const { dataFolder } = readSettings(process.env, values);
    const year = await yearOf(path);
    await check(path, year, dataFolder);
    const folder = join(dataFolder, "holidays");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(path, join(folder, `${year}.yaml`));
    process.stdout.write(
      `已录入${year}年的放假安排。重新启动 gongkai serve 后生效：在办申请的期限重新计算，有变动的告知经办人员和申请人。\n`,
    );
    return EXIT.nothingFound;
  },
} satisfies Command;

async function yearOf(path: string): Promise<number> {
  const text = await readFile(path, "utf8").catch((reason: NodeJS.ErrnoException) => {
    throw new WrongUse(`无法读取 ${path}：${reason.code === "ENOENT" ? "没有这个文件" : "不是可以读取的文件"}`);
  });
  try {
    return HolidayNotice.shape.year.parse((parse(text) as { year?: unknown } | null)?.year);
  } catch {
    throw new WrongUse(`${path}：不是放假通知的 YAML，或者没有写 year（年份）；写法照 law/holidays/ 里的各年`);
  }
}

/** Checks the notice among all others before it may stand where the program reads it: a wrong one would keep it from starting. */
async function check(path: string, year: number, dataFolder: string): Promise<void> {
  const trial = await mkdtemp(join(tmpdir(), "gongkai-holidays-"));
  try {
    await mkdir(join(trial, "holidays"));
    for (const file of await ownNotices(dataFolder))
      await copyFile(join(dataFolder, "holidays", file), join(trial, "holidays", file));
    await copyFile(path, join(trial, "holidays", `${year}.yaml`));
    loadLawData(undefined, trial);
  } catch (reason) {
    if (reason instanceof BadLawData) throw new WrongUse(reason.message.replace("law/", ""));
    throw reason;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function ownNotices(dataFolder: string): Promise<string[]> {
  return readdir(join(dataFolder, "holidays")).catch(() => []);
}
