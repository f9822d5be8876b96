import { parseArgs } from "node:util";
import { auditReport } from "../engines/audit/audit-report.ts";
import type { AuditContext } from "../engines/audit/subject.ts";
import type { Severity } from "../engines/finding.ts";
import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import { readReport } from "../engines/reading/read-report.ts";
import { loadLaw } from "../law/load.ts";
import { loadGazetteer } from "../storage/lexicon.ts";
import type { Command } from "./command.ts";
import { formatOf, printFindings } from "./print-findings.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";
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
    const context = await auditContext(values.organ, values.previous, level);

    const files: FileFindings[] = [];
    for await (const input of readInputs(positionals)) {
      if ("reason" in input) {
        files.push({ file: input.name, unreadable: input.reason });
        continue;
      }
      const result = await readReport(input.bytes, fileNameOf(input.name), context.forms);
      if ("unreadable" in result) files.push({ file: input.name, unreadable: result.unreadable.reason });
      else {
        const { report, document, prose } = result;
        const findings = auditReport(report, { ...context, text: document.text, prose, leftovers: document.leftovers });
        files.push({ file: input.name, findings, form: context.forms.find(({ id }) => id === report.form) });
      }
    }
    return printFindings(files, format);
  },
} satisfies Command;

/** What every file is audited against. @throws WrongUse when last year's report cannot be read. */
async function auditContext(organ: string | undefined, previousPath: string | undefined, level: Severity): Promise<AuditContext> {
  const law = loadLaw();
  const forms = law.data.annualReportForms;
  const context: AuditContext = { forms, gazetteer: loadGazetteer(), level, ...(organ ? { organ: { name: organ } } : {}) };
  if (!previousPath) return context;
  for await (const input of readInputs([previousPath])) {
    const result = "reason" in input ? { unreadable: input } : await readReport(input.bytes, fileNameOf(input.name), forms);
    if ("unreadable" in result) throw new WrongUse(`上年报告 ${previousPath}：${result.unreadable.reason}`);
    return { ...context, previous: result.report };
  }
  return context;
}
