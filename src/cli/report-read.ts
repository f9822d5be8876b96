import { parseArgs } from "node:util";
import { readReport } from "../engines/reading/read-report.ts";
import { loadLaw } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { printJson } from "./print-json.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";
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
    const forms = loadLaw().data.annualReportForms;
    let code: number = EXIT.nothingFound;
    for await (const input of readInputs(positionals)) {
      const result = "reason" in input ? { unreadable: input } : await readReport(input.bytes, fileNameOf(input.name), forms);
      if ("unreadable" in result) {
        process.stderr.write(`${input.name}：${result.unreadable.reason}\n`);
        code = EXIT.unreadable;
      } else {
        printJson({ ...result.report, file: input.name }, positionals.length === 1);
      }
    }
    return code;
  },
} satisfies Command;
