import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportTexts } from "./report-input.mjs";

/** The best of many: other programs on the machine slow single rounds down. */
const ROUNDS = 16;
/** Reports a second on one core. */
const FEWEST = 200;

/** How many annual reports are read, and read and audited, in a second of processor time, warm; and that each is read as often as it is given. */
export async function run({ corpus, built }) {
  const { readReport, auditReport, context } = await engines(built);
  const files = reportTexts(corpus).map((text) => new TextEncoder().encode(text));
  const work = [
    ["读取", async (bytes) => "report" in (await readReport(bytes, "report.txt", context.forms))],
    [
      "读取并核查",
      async (bytes) => {
        const result = await readReport(bytes, "report.txt", context.forms);
        if ("unreadable" in result) return false;
        const { report, document, prose } = result;
        return Array.isArray(auditReport(report, { ...context, text: document.text, prose, leftovers: document.leftovers }));
      },
    ],
  ];
  const rows = [];
  for (const [name, done] of work) {
    let best = Number.POSITIVE_INFINITY;
    let count = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = process.cpuUsage();
      count = 0;
      for (const bytes of files) if (await done(bytes)) count += 1;
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, user + system);
    }
    rows.push({
      work: `${name}年度报告，纯文本 ${files.length} 份`,
      unit: "份/s",
      ours: files.length / (best / 1e6),
      rivalName: "下限",
      rival: FEWEST,
      target: 1,
      hitsEqual: count === files.length,
    });
  }
  return rows;
}

/** The engines of a build, and what an audit of any report needs. */
export async function engines(built) {
  const program = (file) => import(pathToFileURL(join(built, file)).href);
  const { readReport } = await program("engines/reading/read-report.js");
  const { auditReport } = await program("engines/audit/audit-report.js");
  const { loadLaw } = await program("law/load.js");
  const { loadGazetteer } = await program("storage/lexicon.js");
  const { annualReportForms: forms, instruments } = loadLaw().data;
  const context = { forms, gazetteer: loadGazetteer(), instruments: Object.values(instruments) };
  return { readReport, auditReport, context };
}
