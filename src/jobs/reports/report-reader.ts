import { Worker } from "node:worker_threads";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { Finding, Severity } from "../../engines/finding.ts";

/** A file to read, and what to audit it against. */
export interface ReportTask {
  bytes: Uint8Array;
  name: string;
  audit?: { level?: Severity; organ?: OrganLine; previous?: AnnualReport };
}

export type ReportAnswer = { report: AnnualReport; findings?: Finding[] } | { unreadable: { code: string; reason: string } };

const MEMORY_MEGABYTES = 768;
const SECONDS = 60;

/**
 * Reads reports 读取年报 one after another in a worker thread with limited memory and time.
 *
 * A file that exhausts either is answered as unreadable; the next one gets a fresh thread.
 */
export class ReportReader {
  #worker: Worker | undefined;

  async read(task: ReportTask): Promise<ReportAnswer> {
    this.#worker ??= new Worker(new URL("./report-worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (answer: ReportAnswer) => {
        clearTimeout(timer);
        for (const [event, listener] of listeners) worker.off(event, listener);
        resolve(answer);
      };
      const giveUp = (code: string, reason: string) => {
        this.#worker = undefined;
        finish({ unreadable: { code, reason } });
        worker.terminate();
      };
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? giveUp("too-large", `读取所需内存超过 ${MEMORY_MEGABYTES} MB，文件可能是压缩炸弹或者已经损坏`)
          : giveUp("failed", `读取程序出错（${error.message}），请把此文件作为问题反馈`);
      const timer = setTimeout(() => giveUp("too-slow", `${SECONDS} 秒内没有读完，文件可能损坏或者过大`), SECONDS * 1000);
      const listeners = [
        ["message", finish],
        ["error", failed],
        ["exit", () => giveUp("failed", "读取程序意外退出")],
      ] as const;
      for (const [event, listener] of listeners) worker.on(event, listener);
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
