import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { atDesk, today } from "../actions/office.ts";
import { buildReport } from "../actions/reports/figures.ts";
import { REPORT_FILES } from "../actions/reports/file.ts";
import { requireForm } from "../actions/reports/form.ts";
import { firstOrgan, organByCode } from "../db/stores/organs.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings, WrongUse } from "./settings.ts";

export default {
  summary: "由记录生成某年的年度报告，写成各种格式",
  usage: "--year 年份 --out 目录 [--organ 机关代码] [--data 目录]",
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { year: { type: "string" }, out: { type: "string" }, organ: { type: "string" }, data: { type: "string" } },
    });
    if (!/^\d{4}$/.test(values.year ?? "")) throw new WrongUse("请用 --year 写明四位年份");
    if (!values.out) throw new WrongUse("请用 --out 写明输出目录");
    const year = Number(values.year);
    const { office, close } = await openOffice(readSettings(process.env, values));
    try {
      const on = today(office);
      const organ = values.organ ? await organByCode(office.database, values.organ, on) : await firstOrgan(office.database, on);
      if (!organ) throw new WrongUse(values.organ ? `没有代码为 ${values.organ} 的机关` : "还没有设置机关");
      const form = requireForm(office, year);
      const { report } = await atDesk(office, organ, "system", (desk) => buildReport(office, desk, form, year));
      await mkdir(values.out, { recursive: true });
      for (const [kind, write] of Object.entries(REPORT_FILES)) {
        const path = join(values.out, `${organ.code}-${year}.${kind}`);
        await writeFile(path, await write(report, form));
        process.stdout.write(`${path}\n`);
      }
    } finally {
      await close();
    }
    return EXIT.nothingFound;
  },
} satisfies Command;
