import type { Account } from "../../db/stores/accounts.ts";
import { submissionOf } from "../../db/stores/report-submissions.ts";
import { writeMatrixDocx } from "../../engines/writing/matrix-docx.ts";
import { writeMatrixXlsx } from "../../engines/writing/matrix-xlsx.ts";
import type { PrintedMatrix } from "../../engines/writing/printed-matrix.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { REPORT_FILES, type ReportFile } from "../reports/file.ts";
import { collectionOf } from "./collection.ts";
import { firedChecks } from "./matrix.ts";
import { sumOfYear } from "./merged.ts";
import { stateInWords } from "./state-in-words.ts";

const text = (content: unknown) => new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);

/** The formats of the matrix, each with its writer. */
export const MATRIX_FILES = {
  xlsx: writeMatrixXlsx,
  docx: writeMatrixDocx,
  json: async (matrix) => text(matrix),
} as const satisfies Record<string, (matrix: PrintedMatrix) => Promise<Uint8Array>>;

/** The matrix as a file 核查矩阵, all organs in it. */
export async function matrixFile(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  kind: keyof typeof MATRIX_FILES,
) {
  const matrix = await perform(office, person, organCode, "county.read", async (desk): Promise<PrintedMatrix> => {
    const { organs } = await collectionOf(desk, year);
    return {
      title: `${year}年度政府信息公开工作年度报告\n核查矩阵`,
      checks: firedChecks(organs),
      rows: organs.map((line) => ({
        organ: line.name,
        state: stateInWords(line),
        faults: line.faults,
        sum: line.file && !line.file.refusal ? line.sum : null,
      })),
    };
  });
  return { bytes: await MATRIX_FILES[kind](matrix), name: `${year}年度年报核查矩阵` };
}

/** The merged report as a file 汇总表; its JSON carries where each number came from. @throws Refusal `no-reports`. */
export async function mergedFile(office: Office, person: Account, organCode: string, year: number, kind: ReportFile) {
  const { report, provenance, parts, missing } = await perform(office, person, organCode, "county.read", (desk) =>
    sumOfYear(office, desk, year),
  );
  const form = office.law.data.annualReportForms.find(({ id }) => id === report?.form);
  if (!report || !form) throw new Refusal("no-reports", { year });
  const name = `${report.organ}${year}年度汇总表`;
  if (kind !== "json") return { bytes: await REPORT_FILES[kind](report, form), name };
  const organs = parts.map(({ submitter }) => submitter.name);
  return { bytes: text({ ...report, organs, missing: missing.map(({ name }) => name), provenance }), name };
}

/** The very file that an organ handed in 原件. */
export async function submittedFile(office: Office, person: Account, organCode: string, id: number) {
  const submission = await perform(office, person, organCode, "county.read", ({ scope, organ }) =>
    submissionOf(scope, organ.id, id),
  );
  if (!submission) throw new Refusal("not-found");
  return { bytes: await office.files.read(submission.digest), name: submission.file_name };
}
