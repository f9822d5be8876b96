import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type KnownReports, type ReportAnswer, ReportReader, type ReportTask } from "../jobs/reports/report-reader.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";

/**
 * Reads the reports of the command line one by one, and those inside archives, with progress on a terminal; a bad file gives its
 * reason and the next goes on.
 */
export async function* readReports(
  paths: readonly string[],
  audit?: ReportTask["audit"],
  known?: KnownReports,
): AsyncGenerator<{ file: string; answer: ReportAnswer }> {
  const reader = new ReportReader(known);
  const progress = process.stderr.isTTY && mostAnswers(paths) > 1;
  let done = 0;
  try {
    for await (const input of readInputs(paths.flatMap(filesBelow))) {
      if (progress) process.stderr.write(`\r${++done} / ${paths.length} ${input.name.slice(-60)}\u001b[K`);
      if ("reason" in input) {
        yield { file: input.name, answer: { unreadable: { code: "no-file", reason: input.reason } } };
        continue;
      }
      const task = { bytes: input.bytes, name: fileNameOf(input.name), ...(audit && { audit }) };
      for await (const { file, answer } of reader.readAll(task))
        yield { file: file === undefined ? input.name : `${input.name}/${file}`, answer };
    }
  } finally {
    if (progress) process.stderr.write("\r\u001b[K");
    await reader.close();
  }
}

/** A folder stands for all files in it and below, by name; not for hidden ones. */
export function filesBelow(path: string): string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** How many answers there may be: an archive gives many, and a folder. Of one alone JSON is printed as one object, of many a line each. */
export function mostAnswers(paths: readonly string[]): number {
  return paths.some((path) => /\.zip$/i.test(path) || isFolder(path)) ? Number.POSITIVE_INFINITY : paths.length;
}
