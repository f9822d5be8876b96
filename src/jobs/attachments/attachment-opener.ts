import { Worker } from "node:worker_threads";
import type { AttachmentOpener } from "../../actions/documents/opener.ts";
import type { AttachmentAnswer } from "../../engines/gate/open-attachment.ts";
import type { RedactionAnswer } from "../../engines/redaction/redact.ts";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/attachments/attachment-worker.js" : "./attachment-worker.js",
  import.meta.url,
);

export interface AttachmentTask {
  act: "open" | "redact";
  bytes: Uint8Array;
  name: string;
}

/**
 * Opens handed-in files 打开附件 one after another in a worker thread with limited memory and time.
 *
 * A file that exhausts either is unreadable, and an unreadable file is never published; the next one gets a fresh thread.
 */
export class LimitedOpener implements AttachmentOpener {
  readonly #memory: number;
  readonly #seconds: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ memory = 512, seconds = 30 }: { memory?: number; seconds?: number } = {}) {
    this.#memory = memory;
    this.#seconds = seconds;
  }

  open(bytes: Uint8Array, name: string): Promise<AttachmentAnswer> {
    return this.#queue({ act: "open", bytes, name });
  }

  redact(bytes: Uint8Array, name: string): Promise<RedactionAnswer> {
    return this.#queue({ act: "redact", bytes, name });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #queue<Answer>(task: AttachmentTask): Promise<Answer> {
    const answer = this.#last.then(() => this.#run<Answer>(task));
    this.#last = answer;
    return answer;
  }

  #run<Answer>(task: AttachmentTask): Promise<Answer> {
    this.#worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: this.#memory } });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (answer: unknown) => {
        clearTimeout(timer);
        for (const [event, listener] of listeners) worker.off(event, listener);
        worker.unref();
        resolve(answer as Answer);
      };
      const giveUp = (code: string, reason: string) => {
        this.#worker = undefined;
        finish({ unreadable: { code, reason } });
        worker.terminate();
      };
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? giveUp("too-large", `打开所需内存超过 ${this.#memory} MB，文件可能是压缩炸弹或者已经损坏`)
          : giveUp("failed", `打开文件的程序出错（${error.message}），请把此文件作为问题反馈`);
      const timer = setTimeout(
        () => giveUp("too-slow", `${this.#seconds} 秒内没有读完，文件可能损坏或者过大`),
        this.#seconds * 1000,
      );
      const listeners = [
        ["message", finish],
        ["error", failed],
        ["exit", () => giveUp("failed", "打开文件的程序意外退出")],
      ] as const;
      for (const [event, listener] of listeners) worker.on(event, listener);
      worker.ref();
      worker.postMessage(task);
    });
  }
}
