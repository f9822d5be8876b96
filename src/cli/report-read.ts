import { parseArgs } from "node:util";
import { type Command, EXIT } from "./command.ts";
import { printJson } from "./print-json.ts";
import { mostAnswers, readReports } from "./report-files.ts";
import { WrongUse } from "./settings.ts";

export default {
  summary: "读出年度报告的表格与文字（JSON）",
  usage: "文件…（- 为标准输入）",
  async run(args) {
    const { positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" }, format: { type: "string" } },
    });
    if (positionals.length === 0) throw new WrongUse("请写明文件");
    let code: number = EXIT.nothingFound;
    for await (const { file, answer } of readReports(positionals)) {
      if ("unreadable" in answer) {
        process.stderr.write(`${file}：${answer.unreadable.reason}\n`);
        code = EXIT.unreadable;
      } else {
        printJson({ ...answer.report, file }, mostAnswers(positionals) === 1);
      }
    }
    return code;
  },
} satisfies Command;
