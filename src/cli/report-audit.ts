import { parseArgs } from "node:util";
import type { AnnualReport } from "../domain/annual-report/model.ts";
import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import type { KnownReports, ReportTask } from "../jobs/reports/report-reader.ts";
import { loadLaw } from "../law/load.ts";
import type { Command } from "./command.ts";
import { formatOf, printFindings } from "./print-findings.ts";
import { mostAnswers, readReports } from "./report-files.ts";
import { WrongUse } from "./settings.ts";

const LEVELS = ["error", "warning", "hint"] as const;

export default {
  summary: "核查年度报告：勾稽关系、正文与表格、地名、格式",
  usage:
    '文件… [--organ "全称"] [--previous 上年报告] [--children 下级报告]… [--compare 比对雷同的报告]… [--level error|warning|hint] [--format text|json|sarif|junit] [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        organ: { type: "string" },
        previous: { type: "string" },
        children: { type: "string", multiple: true, default: [] },
        compare: { type: "string", multiple: true, default: [] },
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
      ...(values.previous ? { previous: (await reportsOf([values.previous]))[0]! } : {}),
    };
    const known: KnownReports = {
      ...(values.children.length > 0 && { children: await reportsOf(values.children) }),
      ...(values.compare.length > 0 && { others: await reportsOf(values.compare) }),
    };
    return printFindings(auditAll(positionals, audit, known), format, mostAnswers(positionals));
  },
} satisfies Command;

async function* auditAll(
  paths: readonly string[],
  audit: ReportTask["audit"],
  known: KnownReports,
): AsyncGenerator<FileFindings> {
  const forms = loadLaw().data.annualReportForms;
  for await (const { file, answer } of readReports(paths, audit, known)) {
    if ("unreadable" in answer) yield { file, unreadable: answer.unreadable.reason };
    else {
      const { findings = [], report, text } = answer;
      yield { file, findings, form: forms.find(({ id }) => id === report.form), text };
    }
  }
}

/** Reports that the audit looks at beside the audited ones. @throws WrongUse when one cannot be read. */
async function reportsOf(paths: readonly string[]): Promise<AnnualReport[]> {
  const reports: AnnualReport[] = [];
  for await (const { file, answer } of readReports(paths)) {
    if ("unreadable" in answer) throw new WrongUse(`参照的报告 ${file}：${answer.unreadable.reason}`);
    reports.push({ ...answer.report, file });
  }
  return reports;
}
