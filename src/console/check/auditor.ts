import type { CheckedFile, LetterTask, WorkerAnswer, WorkerTask } from "./checked-file.ts";

const SECONDS = 60;
const SECONDS_FOR_ARCHIVE = 600;

/** Reads and audits files one after another in a worker 后台线程, so that the page stays usable; one that takes too long is given up. */
export class Auditor {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  async check(file: File): Promise<CheckedFile[]> {
    const seconds = /\.zip$/i.test(file.name) ? SECONDS_FOR_ARCHIVE : SECONDS;
    const answer = await this.#inTurn(async () => {
      const bytes = await bytesOf(file);
      return bytes
        ? this.#ask({ file: file.name, bytes }, seconds)
        : { failed: "浏览器打不开这个文件，可能是文件夹，或者文件已经移走。" };
    });
    return "files" in answer ? answer.files : [{ file: file.name, unreadable: failureOf(answer) }];
  }

  /** The findings as docx, or why there is none. */
  async letter(letter: LetterTask): Promise<Uint8Array | { failed: string }> {
    const answer = await this.#inTurn(() => this.#ask({ letter }, SECONDS));
    return "letter" in answer ? answer.letter : { failed: failureOf(answer) };
  }

  /** The worker answers in no named order: it is asked one thing at a time. */
  #inTurn(ask: () => Promise<WorkerAnswer>): Promise<WorkerAnswer> {
    const turn = this.#last.then(ask);
    this.#last = turn;
    return turn;
  }

  #ask(task: WorkerTask, seconds: number): Promise<WorkerAnswer> {
    this.#worker ??= new Worker(new URL("./audit-worker.ts", import.meta.url), { type: "module" });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (answer: WorkerAnswer) => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        resolve(answer);
      };
      const giveUp = (failed: string) => {
        worker.terminate();
        this.#worker = undefined;
        finish({ failed });
      };
      const timer = setTimeout(() => giveUp(`${seconds} 秒内没有读完，文件可能损坏或者过大。`), seconds * 1000);
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => finish(data);
      worker.onerror = () => giveUp("核查程序没有运行起来：浏览器太旧，或者文件耗尽了内存。");
      worker.postMessage(task);
    });
  }
}

function failureOf(answer: WorkerAnswer): string {
  return "failed" in answer ? answer.failed : "核查程序答非所问，请刷新页面后再试。";
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
