import type { OutsideFile } from "../../actions/proofreading/runs.ts";
import { LimitedThread, UnreadableFile } from "../limited-thread.ts";
import type { FileAnswer, FileTask } from "./file-task.ts";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/archive/file-worker.js" : "./file-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 512;
const SECONDS = 30;

export { UnreadableFile };

/**
 * The files of an archive 压缩包 one after the other; of any other file, the file itself. What cannot be unpacked is named and does not
 * stop the others. @throws UnreadableFile where the archive itself cannot be opened.
 */
export async function* filesIn(bytes: Uint8Array, name: string): AsyncGenerator<OutsideFile> {
  let thread = openThread();
  try {
    const opened = await thread.ask({ open: bytes, name });
    if (!("names" in opened) || !opened.names) {
      yield { name, bytes };
      return;
    }
    for (const [index, inside] of opened.names.entries()) {
      const named = `${name}/${inside}`;
      try {
        const answer = await thread.ask({ unpack: index });
        if ("bytes" in answer) yield { name: named, bytes: answer.bytes };
      } catch (reason) {
        if (!(reason instanceof UnreadableFile)) throw reason;
        yield { name: named, unreadable: reason.message };
        // It may have taken the thread with it.
        await thread.end();
        thread = openThread();
        await thread.ask({ open: bytes, name });
      }
    }
  } finally {
    await thread.end();
  }
}

/** The rows of a table file (xlsx, xls, tsv, csv). @throws UnreadableFile. */
export async function tableRows(bytes: Uint8Array, name: string): Promise<string[][]> {
  const thread = openThread();
  try {
    const answer = await thread.ask({ table: bytes, name });
    return "rows" in answer ? answer.rows : [];
  } finally {
    await thread.end();
  }
}

function openThread(): LimitedThread<FileTask, FileAnswer> {
  return new LimitedThread(WORKER, {
    memory: MEMORY_MEGABYTES,
    seconds: SECONDS,
    remedy: "文件可能是压缩炸弹，已经损坏，或者过大",
  });
}
