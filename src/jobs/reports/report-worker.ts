import { parentPort } from "node:worker_threads";
import { auditReport } from "../../engines/audit/audit-report.ts";
import { readReport } from "../../engines/reading/read-report.ts";
import { loadLaw } from "../../law/load.ts";
import { loadGazetteer } from "../../storage/lexicon.ts";
import type { ReportAnswer, ReportTask } from "./report-reader.ts";

const { annualReportForms: forms, instruments } = loadLaw().data;
let gazetteer: ReturnType<typeof loadGazetteer> | undefined;

/** Reads one file, and audits it where asked. Runs in a thread whose memory is limited: a hostile file ends the thread, not the program. */
async function answer({ bytes, name, audit }: ReportTask): Promise<ReportAnswer> {
  const result = await readReport(bytes, name, forms);
  if ("unreadable" in result) return result;
  const { report, document, prose } = result;
  if (!audit) return { report };
  gazetteer ??= loadGazetteer();
  const findings = auditReport(report, {
    ...audit,
    forms,
    gazetteer,
    instruments: Object.values(instruments),
    text: document.text,
    prose,
    leftovers: document.leftovers,
  });
  return { report, findings };
}

parentPort?.on("message", async (task: ReportTask) => parentPort?.postMessage(await answer(task)));
