import { parseArgs } from "node:util";
import { issueLoginLink } from "../actions/sessions/log-in.ts";
import { accountByName } from "../db/stores/accounts.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings, WrongUse } from "./settings.ts";

export default {
  summary: "为一名工作人员生成一次性登录链接",
  usage: "姓名 [--data 目录] [--address http://localhost:8080]",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: "string" }, address: { type: "string" } },
    });
    const [name] = positionals;
    if (!name) throw new WrongUse("请写明姓名");
    const settings = readSettings(process.env, values);
    const { office, close } = await openOffice(settings);
    try {
      const account = await accountByName(office.database, name);
      if (!account) throw new WrongUse(`没有名为“${name}”的账号`);
      const address = values.address ?? `http://localhost:${settings.port}`;
      process.stdout.write(`${address.replace(/\/$/, "")}/login?token=${await issueLoginLink(office, account.id)}\n`);
    } finally {
      await close();
    }
    return EXIT.nothingFound;
  },
} satisfies Command;
