import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { REPORT_FILES } from "../actions/reports/file.ts";
import { mergeReports } from "../domain/annual-report/merge.ts";
import type { AnnualReport } from "../domain/annual-report/model.ts";
import { auditReport } from "../engines/audit/audit-report.ts";
import type { Finding } from "../engines/finding.ts";
import { loadLaw } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { readReports } from "./report-files.ts";
import { WrongUse } from "./settings.ts";

export default {
  summary: "把多个机关的年度报告汇总成一份，注明每个数的来源",
  usage: "文件… --out 目录 [--organ 汇总机关全称]",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: "string" }, organ: { type: "string" } },
    });
    if (positionals.length === 0) throw new WrongUse("请写明文件");
    if (!values.out) throw new WrongUse("请用 --out 写明输出目录");

    const reports: AnnualReport[] = [];
    let unreadable = 0;
    for await (const { file, answer } of readReports(positionals)) {
      if ("report" in answer) reports.push({ ...answer.report, file });
      else {
        unreadable += 1;
        process.stderr.write(`${file}：${answer.unreadable.reason}\n`);
      }
    }
    if (reports.length === 0) return EXIT.unreadable;

    for (const { organ, files } of handedInTwice(reports))
      process.stderr.write(
        `${organ}有 ${files.length} 份报告，都加进去了：${files.join("、")}。只应算一份的，请去掉其余的再汇总。\n`,
      );
    const years = new Set(reports.map(({ year }) => year));
    if (years.size > 1)
      process.stderr.write(`这些报告不是同一年度的：${[...years].map((year) => year ?? "没有写年度").join("、")}。\n`);

    const forms = loadLaw().data.annualReportForms;
    const { report, provenance } = mergeReports(reports, forms);
    const merged = { ...report, organ: values.organ ?? report.organ };
    const form = forms.find(({ id }) => id === merged.form)!;
    await mkdir(values.out, { recursive: true });
    for (const [kind, write] of Object.entries(REPORT_FILES))
      await writeFile(join(values.out, `merged.${kind}`), await write(merged, form));
    await writeFile(join(values.out, "provenance.json"), `${JSON.stringify(provenance, null, 1)}\n`);

    const faults = tableFaults(auditReport(merged, { forms }));
    const doubtful = provenance.filter(({ missing }) => missing.length > 0).length;
    process.stdout.write(`已汇总 ${reports.length} 份报告，写入 ${values.out}\n`);
    if (doubtful > 0)
      process.stdout.write(`  ${doubtful} 格有的报告空白、读不准或者格式不同，合计只含其余各份；是哪几份见 provenance.json\n`);
    for (const { check, message } of faults) process.stdout.write(`  ${check} ${message}\n`);
    if (unreadable > 0) return EXIT.unreadable;
    return faults.length > 0 ? EXIT.found : EXIT.nothingFound;
  },
} satisfies Command;

/** An organ's report that is given twice would count twice. */
function handedInTwice(reports: readonly AnnualReport[]): { organ: string; files: string[] }[] {
  const files = new Map<string, string[]>();
  for (const { organ, year, file = "" } of reports)
    if (organ) files.set(`${organ}${year ?? ""}年度`, [...(files.get(`${organ}${year ?? ""}年度`) ?? []), file]);
  return [...files].filter(([, given]) => given.length > 1).map(([organ, given]) => ({ organ, files: given }));
}

/** A sum has no prose yet: what is wrong with it is wrong in its tables. */
function tableFaults(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ where }) => "table" in where);
}
