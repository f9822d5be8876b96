import { parentPort } from "node:worker_threads";
import { ReadingStopped } from "../../engines/reading/document/unreadable.ts";
import type { ZipEntry } from "../../engines/reading/document/zip.ts";
import { filesOfArchive } from "../../engines/reading/read-archive.ts";
import { readDocument } from "../../engines/reading/read-document.ts";
import type { FileAnswer, FileTask } from "./file-task.ts";

let entries: readonly ZipEntry[] = [];

/** Opens a file from outside, in a thread whose memory is limited: a hostile one ends the thread, not the program. */
async function answer(task: FileTask): Promise<FileAnswer> {
  if ("unpack" in task) return { bytes: entries[task.unpack]!.bytes() };
  if ("table" in task) return rowsOf(task.table, task.name);
  const files = filesOfArchive(task.open);
  if (files && "unreadable" in files) return { unreadable: files.unreadable.reason };
  entries = files?.entries ?? [];
  return { names: files?.entries.map(({ name }) => name) };
}

/** The rows of the first table; a text file is read line by line, its cells between tabs or commas. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<FileAnswer> {
  const result = await readDocument(bytes, name);
  if ("unreadable" in result) return { unreadable: result.unreadable.reason };
  const table = result.document.blocks.find((block) => block.kind === "table");
  if (!table) {
    const lines = result.document.text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
    return { rows: lines.map((line) => line.split(line.includes("\t") ? "\t" : ",")) };
  }
  return {
    rows: table.rows.map((cells) => {
      const row: string[] = [];
      for (const { text, column } of cells) row[column] = text;
      return Array.from(row, (text) => text ?? "");
    }),
  };
}

parentPort?.on("message", async (task: FileTask) => {
  try {
    parentPort?.postMessage(await answer(task));
  } catch (error) {
    parentPort?.postMessage({ unreadable: error instanceof ReadingStopped ? error.unreadable.reason : "文件已损坏，无法解压" });
  }
});
