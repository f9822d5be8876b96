import { parseArgs } from "node:util";
import { today } from "../actions/office.ts";
import { createOrganFrom } from "../actions/organs/create.ts";
import { organByCode } from "../db/stores/organs.ts";
import { OrganExample, readExample } from "../jobs/demonstration/example.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings, WrongUse } from "./settings.ts";

export default {
  summary: "按一份 YAML 设置机关、公开指南与账号（样例见 examples/）",
  usage: "文件.yaml [--data 目录]",
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: "string" } } });
    const [path] = positionals;
    if (!path) throw new WrongUse("请写明 YAML 文件");
    const example = read(path);
    const { office, close } = await openOffice(readSettings(process.env, values));
    try {
      if (await organByCode(office.database, example.code, today(office)))
        throw new WrongUse(`已有代码为 ${example.code} 的机关`);
      await createOrganFrom(office, example);
      process.stdout.write(`已设置 ${example.name}。运行 gongkai serve 启动，登录链接在启动时显示。\n`);
    } finally {
      await close();
    }
    return EXIT.nothingFound;
  },
} satisfies Command;

function read(path: string): OrganExample {
  try {
    return readExample(path, OrganExample);
  } catch (reason) {
    const { code, message } = reason as NodeJS.ErrnoException;
    throw new WrongUse(code ? `无法读取 ${path}：${code === "ENOENT" ? "没有这个文件" : "不是可以读取的文件"}` : message);
  }
}
