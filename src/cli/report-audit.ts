import { parseArgs } from "node:util";
import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import type { ReportTask } from "../jobs/reports/report-reader.ts";
import { loadLaw } from "../law/load.ts";
import type { Command } from "./command.ts";
import { formatOf, printFindings } from "./print-findings.ts";
import { readReports } from "./report-files.ts";
import { WrongUse } from "./settings.ts";

const LEVELS = ["error", "warning", "hint"] as const;

export default {
  summary: "核查年度报告：勾稽关系、正文与表格、地名、格式",
  usage: '文件… [--organ "全称"] [--previous 上年报告] [--level error|warning|hint] [--format text|json|sarif|junit] [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        organ: { type: "string" },
        previous: { type: "string" },
        level: { type: "string", default: "hint" },
        format: { type: "string" },
        json: { type: "boolean" },
      },
    });
    if (positionals.length === 0) throw new WrongUse("请写明文件");
    const level = LEVELS.find((one) => one === values.level);
    if (!level) throw new WrongUse("--level 应为 error、warning 或者 hint");
    const format = formatOf(values);
    const audit: ReportTask["audit"] = {
      level,
      ...(values.organ ? { organ: { name: values.organ } } : {}),
      ...(values.previous ? { previous: await previousReport(values.previous) } : {}),
    };
    return printFindings(auditAll(positionals, audit), format, positionals.length);
  },
} satisfies Command;

async function* auditAll(paths: readonly string[], audit: ReportTask["audit"]): AsyncGenerator<FileFindings> {
  const forms = loadLaw().data.annualReportForms;
  for await (const { file, answer } of readReports(paths, audit)) {
    if ("unreadable" in answer) yield { file, unreadable: answer.unreadable.reason };
    else yield { file, findings: answer.findings ?? [], form: forms.find(({ id }) => id === answer.report.form) };
  }
}

/** Last year's report. @throws WrongUse when it cannot be read. */
async function previousReport(path: string) {
  for await (const { answer } of readReports([path])) {
    if ("report" in answer) return answer.report;
    throw new WrongUse(`上年报告 ${path}：${answer.unreadable.reason}`);
  }
  throw new WrongUse("请写明上年报告");
}
