import { Worker } from "node:worker_threads";
import type { FileAnswer, FileTask } from "./file-task.ts";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/archive/file-worker.js" : "./file-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 512;
const SECONDS = 30;

/** Something inside the file could not be read; `message` says in Chinese why. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** The files of an archive 压缩包 one after the other; of any other file, the file itself. @throws UnreadableFile. */
export async function* filesIn(bytes: Uint8Array, name: string): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const thread = new Thread();
  try {
    const opened = await thread.ask({ open: bytes, name });
    if (!("names" in opened) || !opened.names) {
      yield { name, bytes };
      return;
    }
    for (const [index, inside] of opened.names.entries()) {
      const answer = await thread.ask({ unpack: index });
      if ("bytes" in answer) yield { name: `${name}/${inside}`, bytes: answer.bytes };
    }
  } finally {
    await thread.end();
  }
}

/** The rows of a table file (xlsx, xls, tsv, csv). @throws UnreadableFile. */
export async function tableRows(bytes: Uint8Array, name: string): Promise<string[][]> {
  const thread = new Thread();
  try {
    const answer = await thread.ask({ table: bytes, name });
    return "rows" in answer ? answer.rows : [];
  } finally {
    await thread.end();
  }
}

/** One thread with limited memory and time. */
class Thread {
  readonly #worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });

  ask(task: FileTask): Promise<Exclude<FileAnswer, { unreadable: string }>> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        settle();
      };
      const refuse = (reason: string) => give(() => reject(new UnreadableFile(reason)));
      const timer = setTimeout(() => refuse(`${SECONDS} 秒内没有读完，文件可能损坏或者过大`), SECONDS * 1000);
      worker.once("message", (answer: FileAnswer) =>
        "unreadable" in answer ? refuse(answer.unreadable) : give(() => resolve(answer)),
      );
      worker.once("error", () => refuse(`读取所需内存超过 ${MEMORY_MEGABYTES} MB，文件可能是压缩炸弹或者已经损坏`));
      worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
