import { parseArgs } from "node:util";
import { atDesk, today } from "../actions/office.ts";
import { verifyLog } from "../actions/publication/verify-log.ts";
import { allOrgans } from "../db/stores/organs.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { printJson } from "./print-json.ts";
import { readSettings } from "./settings.ts";

export default {
  summary: "核验发布日志：重算全部条目，核对签名，并核对现在公开的内容",
  usage: "[--data 目录] [--json]",
  async run(args) {
    const { values } = parseArgs({ args, options: { data: { type: "string" }, json: { type: "boolean" } } });
    const { office, close } = await openOffice(readSettings(process.env, values));
    try {
      let faulty = false;
      for (const organ of await allOrgans(office.database, today(office))) {
        const { size, faults } = await atDesk(office, organ, "system", (desk) => verifyLog(office, desk));
        faulty ||= faults.length > 0;
        if (values.json) printJson({ organ: organ.code, size, faults }, false);
        else {
          process.stdout.write(
            `${organ.name}：${size} 条，${faults.length === 0 ? "全部核验无误" : `${faults.length} 处不符`}\n`,
          );
          for (const fault of faults) process.stdout.write(`  ${fault}\n`);
        }
      }
      return faulty ? EXIT.found : EXIT.nothingFound;
    } finally {
      await close();
    }
  },
} satisfies Command;
