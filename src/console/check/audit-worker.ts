import "../older-browsers.ts";
import "../without-eval.ts";
import { formDue } from "../../domain/annual-report/table-form.ts";
import { auditReport } from "../../engines/audit/audit-report.ts";
import { type ArchivedReport, readReports } from "../../engines/reading/read-archive.ts";
import type { CheckedFile, LetterTask, WorkerAnswer, WorkerTask } from "./checked-file.ts";
import { fetchLawAndPlaces, type LawAndPlaces } from "./law-and-places.ts";
import { markReport } from "./marked-report.ts";
import { passageOf } from "./passage-of.ts";

const CHARACTER_MAPS = "/check/assets/";
const NO_DATA = "没有取到核查要用的法律数据和地名表，本文件没有核查。请检查网络后再放一次。";

let lawAndPlaces: LawAndPlaces | undefined;

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  if ("letter" in task) return { letter: await letterOf(task.letter) };
  try {
    lawAndPlaces ??= await fetchLawAndPlaces();
  } catch {
    return { failed: NO_DATA };
  }
  const known = lawAndPlaces;
  if (/\.(pdf|zip)$/i.test(task.file) || startsAsPdf(task.bytes)) await import("./pdf-in-worker.ts");
  const read = await readReports(task.bytes, task.file, known.forms, { characterMaps: CHARACTER_MAPS });
  return { files: read.map((one) => checked(one, known)) };
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

function checked({ file, result }: ArchivedReport, { forms, gazetteer }: LawAndPlaces): CheckedFile {
  if ("unreadable" in result) return { file, unreadable: result.unreadable.reason };
  const { report, document, prose } = result;
  const { text, leftovers } = document;
  const form = forms.find(({ id }) => id === report.form) ?? formDue(report.year, forms);
  const findings = auditReport(report, { forms, gazetteer, text, prose, leftovers });
  return {
    file,
    organ: report.organ,
    year: report.year,
    form,
    findings: findings.map((finding) => ({ ...finding, passage: passageOf(finding.where, text) })),
    ...(form && { sheet: markReport(result, findings, form) }),
  };
}

async function letterOf({ report: { file, organ, year, form, findings }, date }: LetterTask): Promise<Uint8Array> {
  const { writeFindingsDocx } = await import("../../engines/writing/findings-docx.ts");
  return writeFindingsDocx({
    title: "政府信息公开工作年度报告\n核查问题清单",
    organ: organ ?? "报告编制机关",
    intro: [`对文件“${file}”${year === null ? "" : `（${year}年度）`}作了核查。`],
    findings,
    ...(form ? { form } : {}),
    signer: "（核查单位）",
    date,
  });
}

addEventListener("message", async ({ data }: MessageEvent<WorkerTask>) => {
  try {
    postMessage(await answer(data));
  } catch (error) {
    postMessage({ failed: `核查程序出错（${error instanceof Error ? error.message : error}），请把此文件作为问题反馈。` });
  }
});
