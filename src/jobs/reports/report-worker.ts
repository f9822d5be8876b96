import { parentPort, workerData } from "node:worker_threads";
import { auditReport } from "../../engines/audit/audit-report.ts";
import type { Finding } from "../../engines/finding.ts";
import type { KeptReading } from "../../engines/reading/kept-reading.ts";
import { filesOfArchive, readEntry } from "../../engines/reading/read-archive.ts";
import { type ReadResult, readReport } from "../../engines/reading/read-report.ts";
import { loadLaw } from "../../law/load.ts";
import { loadGazetteer } from "../../storage/lexicon.ts";
import type { ArchiveAnswer, AuditTask, KnownReports, ReportAnswer, ReportTask } from "./report-reader.ts";

const { annualReportForms: forms, instruments } = loadLaw().data;
const known = (workerData ?? {}) as KnownReports;
let gazetteer: ReturnType<typeof loadGazetteer> | undefined;

/** Reads one file, and audits it where asked. Runs in a thread whose memory is limited: a hostile file ends the thread, not the program. */
async function answer(task: ReportTask): Promise<ReportAnswer> {
  const result = await read(task);
  if ("unreadable" in result) return result;
  const { report, document, prose } = result;
  const reading = { report, text: document.text, prose, leftovers: document.leftovers };
  const lined = document.format === "text" || document.format === "markdown";
  return {
    report,
    ...(task.keep && { reading }),
    ...(task.audit && { findings: audit(reading, task.audit) }),
    ...(task.audit && lined && { text: document.text }),
  };
}

function audit({ report, ...read }: KeptReading, against: AuditTask["audit"]): Finding[] {
  gazetteer ??= loadGazetteer();
  const context = { ...against, ...known, ...read, forms, gazetteer, instruments: Object.values(instruments) };
  return auditReport(report, context);
}

async function read({ bytes, name, entry }: ReportTask): Promise<ReadResult> {
  const archive = entry === undefined ? undefined : filesOfArchive(bytes);
  if (!archive || entry === undefined) return readReport(bytes, name, forms);
  if ("unreadable" in archive) return archive;
  const one = archive.entries[entry]!;
  // A copy: what is shared between threads, no decoder takes.
  return readEntry(one.name, () => one.bytes().slice(), forms);
}

function listed(bytes: Uint8Array): ArchiveAnswer {
  const archive = filesOfArchive(bytes);
  return !archive || "unreadable" in archive ? (archive ?? { files: [] }) : { files: archive.entries.map(({ name }) => name) };
}

function respond(task: ReportTask | AuditTask | { archive: Uint8Array }): ArchiveAnswer | ReportAnswer | Promise<ReportAnswer> {
  if ("archive" in task) return listed(task.archive);
  if ("reading" in task) return { report: task.reading.report, findings: audit(task.reading, task.audit) };
  return answer(task);
}

parentPort?.on("message", async (task: Parameters<typeof respond>[0]) => parentPort?.postMessage(await respond(task)));
