import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import type { OfficeLists } from "../engines/proofreading/office-lists.ts";
import { filesIn, UnreadableFile } from "../jobs/archive/outside-file.ts";
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
  const most = proofreader.threads * 3;
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
    if ("reason" in input || !mayBeArchive(input)) yield input;
    else yield* unpacked(input);
  }
}

/** Files of an office suite are archives too, but read as one. */
const OF_AN_OFFICE_SUITE = /\.(?:docx|docm|xlsx|xlsm|pptx|odt|ods)$/i;

function mayBeArchive({ name, bytes }: { name: string; bytes: Uint8Array }): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && !OF_AN_OFFICE_SUITE.test(name);
}

/** The files in an archive, unpacked in a thread with limited memory and time. */
async function* unpacked({ name, bytes }: { name: string; bytes: Uint8Array }): AsyncGenerator<NamedFile> {
  try {
    for await (const file of filesIn(bytes, name)) {
      yield "bytes" in file ? file : { name: file.name, reason: file.unreadable };
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield { name, reason: error.message };
  }
}
