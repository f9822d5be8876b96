import { type ReportAnswer, ReportReader, type ReportTask } from "../jobs/reports/report-reader.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";

/** Reads the reports of the command line one by one, with progress on a terminal; a bad file gives its reason and the next goes on. */
export async function* readReports(
  paths: readonly string[],
  audit?: ReportTask["audit"],
): AsyncGenerator<{ file: string; answer: ReportAnswer }> {
  const reader = new ReportReader();
  const progress = process.stderr.isTTY && paths.length > 1;
  let done = 0;
  try {
    for await (const input of readInputs(paths)) {
      if (progress) process.stderr.write(`\r${++done} / ${paths.length} ${input.name.slice(-60)}\u001b[K`);
      const answer: ReportAnswer =
        "reason" in input
          ? { unreadable: { code: "no-file", reason: input.reason } }
          : await reader.read({ bytes: input.bytes, name: fileNameOf(input.name), ...(audit ? { audit } : {}) });
      yield { file: input.name, answer };
    }
  } finally {
    if (progress) process.stderr.write("\r\u001b[K");
    await reader.close();
  }
}
