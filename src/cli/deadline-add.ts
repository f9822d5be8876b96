import { parseArgs } from "node:util";
import { loadLaw } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { day } from "./deadline-reply.ts";
import { printJson } from "./print-json.ts";
import { WrongUse } from "./settings.ts";

export default {
  summary: "某日起若干工作日是哪一天（当日不计）",
  usage: "--from 日期 --working-days N [--json]",
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: "string" },
        "working-days": { type: "string" },
        json: { type: "boolean" },
        format: { type: "string" },
      },
    });
    const count = values["working-days"] ?? "";
    if (!/^\d{1,4}$/.test(count)) throw new WrongUse("--working-days 应为不超过四位的整数");
    const { due, provisional, missing, days } = loadLaw()
      .workCalendar()
      .addWorkingDays(day("--from", values.from), Number(count));
    const basis = "民法典第二百零一条；国务院办公厅各年节假日安排";
    if (values.json || values.format === "json") printJson({ due, provisional, days, basis }, true);
    else process.stdout.write(`${due}${provisional ? `（预估：缺少${missing.join("、")}）` : ""}\n`);
    return EXIT.nothingFound;
  },
} satisfies Command;
