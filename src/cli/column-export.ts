import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createApplication } from "../server/application.ts";
import { exportColumn, ForeignFolder } from "../server/static-export.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings, WrongUse } from "./settings.ts";

export default {
  summary: "把公开专栏导出成一个目录，任何网页服务器都能直接提供",
  usage: "--out 目录 [--site 门户网址] [--data 目录]",
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { out: { type: "string" }, site: { type: "string" }, data: { type: "string" } },
    });
    if (!values.out) throw new WrongUse("请用 --out 写明输出目录");
    const settings = readSettings({ ...process.env, ...(values.site ? { GONGKAI_PUBLIC_ADDRESS: values.site } : {}) }, values);
    const { publicAddress } = settings;
    if (!publicAddress) throw new WrongUse("请用 --site 写明公众打开专栏的网址：页面里的二维码、订阅源和站点地图要用它");
    const { office, close } = await openOffice(settings);
    const app = await createApplication({ office, publicAddress });
    try {
      const base = new URL(publicAddress).pathname.replace(/\/$/, "");
      const say = (line: string) => process.stderr.write(line);
      const progress = (done: number, waiting: number) =>
        say(`已导出 ${done} 页，还有 ${waiting} 页${process.stderr.isTTY ? "\r" : "\n"}`);
      const { pages, written, removed, broken } = await exportColumn(app, { out: resolve(values.out), base, progress });
      process.stdout.write(`${values.out}：共 ${pages} 页，写入 ${written}，移除 ${removed}\n`);
      for (const { path, from, status } of broken) say(`打不开 ${path}（${status}），${from || "起始"} 页链接到它\n`);
      say(
        "检索、申请、查询要由正在运行的服务提供：请把 /search、/requests/、/corrections/、/letters、/display、/check 转给它。\n",
      );
      return broken.length > 0 ? EXIT.found : EXIT.nothingFound;
    } catch (reason) {
      if (reason instanceof ForeignFolder) throw new WrongUse(reason.message);
      throw reason;
    } finally {
      await app.close();
      await close();
    }
  },
} satisfies Command;
