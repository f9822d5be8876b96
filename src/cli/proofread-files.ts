import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import type { OfficeLists } from "../engines/proofreading/office-lists.ts";
import { ReadingStopped } from "../engines/reading/document/unreadable.ts";
import { filesOfArchive } from "../engines/reading/read-archive.ts";
import { Proofreader } from "../jobs/proofreading/proofreader.ts";
import type { ProofreadingTask } from "../jobs/proofreading/proofreading-task.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";
import { filesBelow } from "./report-files.ts";

type Circumstances = Omit<ProofreadingTask, "bytes" | "name" | "text" | "title" | "lists">;
type NamedFile = { name: string } & ({ bytes: Uint8Array } | { reason: string });

const OWN_LISTS = "own";

/**
 * The findings of each file, of the files in folders and of those in archives 批量校对, in order, several at a time in worker
 * threads; one that cannot be read does not stop the others.
 */
export async function* proofreadFiles(
  paths: readonly string[],
  lists: OfficeLists,
  circumstances: Circumstances,
): AsyncGenerator<FileFindings> {
  const proofreader = new Proofreader();
  proofreader.replaceLists(OWN_LISTS, lists);
  const answerTo = async (file: NamedFile): Promise<FileFindings> => {
    if ("reason" in file) return { file: file.name, unreadable: file.reason };
    const task = { ...circumstances, bytes: file.bytes, name: fileNameOf(file.name), lists: OWN_LISTS };
    const answer = await proofreader.proofread(task);
    if ("unreadable" in answer) return { file: file.name, unreadable: answer.unreadable.reason };
    if (answer.incomplete) process.stderr.write(`${file.name}：${answer.incomplete}\n`);
    return { file: file.name, findings: answer.findings, text: answer.text ?? "" };
  };
  // A few wait for every thread, so that none is idle and not all files are in memory at once.
  const most = proofreader.threads * 2;
  const waiting: Promise<FileFindings>[] = [];
  try {
    for await (const file of allFiles(paths)) {
      waiting.push(answerTo(file));
      if (waiting.length >= most) yield await waiting.shift()!;
    }
    for (const answer of waiting) yield await answer;
  } finally {
    await proofreader.close();
  }
}

async function* allFiles(paths: readonly string[]): AsyncGenerator<NamedFile> {
  for await (const input of readInputs(paths.flatMap(filesBelow))) {
    const archived = "reason" in input ? undefined : filesOfArchive(input.bytes);
    if (!archived) yield input;
    else if ("unreadable" in archived) yield { name: input.name, reason: archived.unreadable.reason };
    else for (const { name, bytes } of archived.entries) yield unpacked(`${input.name}/${name}`, bytes);
  }
}

function unpacked(name: string, unpack: () => Uint8Array): NamedFile {
  try {
    return { name, bytes: unpack() };
  } catch (error) {
    return { name, reason: error instanceof ReadingStopped ? error.unreadable.reason : "文件已损坏，无法解压" };
  }
}
