import { parseArgs } from "node:util";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings } from "./settings.ts";

export default {
  summary: "把数据库更新到当前版本",
  usage: "[--data 目录]",
  async run(args) {
    const { values } = parseArgs({ args, options: { data: { type: "string" } } });
    // Opening the office brings the database up to date.
    await (await openOffice(readSettings(process.env, values))).close();
    process.stdout.write("数据库已是当前版本。\n");
    return EXIT.nothingFound;
  },
} satisfies Command;
