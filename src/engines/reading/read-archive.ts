import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { documentsIn, isArchive } from "./document/container.ts";
import type { Unreadable } from "./document/document.ts";
import { ReadingStopped, unreadable } from "./document/unreadable.ts";
import { openZip, type ZipEntry } from "./document/zip.ts";
import type { ReadOptions } from "./read-document.ts";
import { type ReadResult, readReport } from "./read-report.ts";

/** A report of an archive, by the name of its file. */
export interface ArchivedReport {
  file: string;
  result: ReadResult;
}

const MOST_FILES = 2000;

/** Reads a file, or every file of a zip 批量读取. One that cannot be read stands in the list with its reason; the others are read all the same. */
export async function readReports(
  bytes: Uint8Array,
  fileName: string,
  forms: readonly AnnualReportForm[],
  options: ReadOptions = {},
): Promise<ArchivedReport[]> {
  const files = filesOfArchive(bytes);
  if (!files) return [{ file: fileName, result: await readReport(bytes, fileName, forms, options) }];
  if ("unreadable" in files) return [{ file: fileName, result: files }];

  const reports: ArchivedReport[] = [];
  for (const { name, bytes: unpack } of files.entries) {
    reports.push({ file: name, result: await readEntry(name, unpack, forms, options) });
  }
  return reports;
}

/** Reads one file of an archive; that it cannot be unpacked is a reason like any other. */
export async function readEntry(
  name: string,
  unpack: () => Uint8Array,
  forms: readonly AnnualReportForm[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const inside = stopped(unpack);
  return "unreadable" in inside ? inside : readReport(inside.value, name.replace(/^.*[/\\]/, ""), forms, options);
}

/** The documents of a zip of many 压缩包内文件, each to be unpacked when its turn comes; `undefined` when the file is no such zip. */
export function filesOfArchive(bytes: Uint8Array): { entries: ZipEntry[] } | { unreadable: Unreadable } | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const opened = stopped(() => openZip(bytes));
  if ("unreadable" in opened) return opened;
  if (!isArchive(opened.value)) return undefined;
  const entries = documentsIn(opened.value);
  if (entries.length === 0) return { unreadable: unreadable("no-text", "压缩包内没有文档") };
  return entries.length > MOST_FILES ? { unreadable: unreadable("zip-bomb", "文件过多") } : { entries };
}

function stopped<T>(work: () => T): { value: T } | { unreadable: Unreadable } {
  try {
    return { value: work() };
  } catch (error) {
    return { unreadable: error instanceof ReadingStopped ? error.unreadable : unreadable("damaged") };
  }
}
