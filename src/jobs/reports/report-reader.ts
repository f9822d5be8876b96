import { Worker } from "node:worker_threads";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { Finding, Severity } from "../../engines/finding.ts";
import type { KeptReading } from "../../engines/reading/kept-reading.ts";

/** A file to read, and what to audit it against. */
export interface ReportTask {
  bytes: Uint8Array;
  name: string;
  audit?: { level?: Severity; organ?: OrganLine; previous?: AnnualReport };
  /** Of an archive: which of its files is meant. */
  entry?: number;
  /** Also give what was read, to be kept. */
  keep?: boolean;
}

/** What was read before, to be audited. */
export interface AuditTask {
  reading: KeptReading;
  audit: NonNullable<ReportTask["audit"]>;
}

export type ReportAnswer =
  | {
      report: AnnualReport;
      findings?: Finding[];
      reading?: KeptReading /** Of a text file, whose lines a reader can count. */;
      text?: string;
    }
  | { unreadable: { code: string; reason: string } };

/** What the thread is told about an archive: its files by name. */
export type ArchiveAnswer = { files: string[] } | Extract<ReportAnswer, { unreadable: unknown }>;

/** Reports that every file of a run is audited against 参照报告: those below it, and others that it may have been copied from. */
export interface KnownReports {
  children?: readonly AnnualReport[];
  others?: readonly AnnualReport[];
}

const MEMORY_MEGABYTES = 768;
/** A thread runs what was built; so does one that is started from the sources, as tests do. */
const WORKER = import.meta.url.endsWith(".ts") ? "../../../dist/jobs/reports/report-worker.js" : "./report-worker.js";
/** No file is waited for longer; a small one gets less: `SECONDS_AT_LEAST`, and more for each of its megabytes. */
const SECONDS = 20;
const SECONDS_AT_LEAST = 6;
const SECONDS_PER_MEGABYTE = 2;

/**
 * Reads reports 读取年报 one after another in a worker thread with limited memory and time.
 *
 * A file that exhausts either is answered as unreadable; the next one gets a fresh thread.
 */
export class ReportReader {
  readonly #known: KnownReports;
  #worker: Worker | undefined;

  constructor(known: KnownReports = {}) {
    this.#known = known;
  }

  async read(task: ReportTask): Promise<ReportAnswer> {
    return this.#ask<ReportAnswer>(task, task.bytes.length);
  }

  /** Audits what was read before, in the same thread: the text is still a stranger's. */
  async audit(task: AuditTask): Promise<ReportAnswer> {
    return this.#ask<ReportAnswer>(task, task.reading.text.length);
  }

  /** Reads a file, or one after another the files of an archive, each under its name in the archive. */
  async *readAll(task: ReportTask): AsyncGenerator<{ file?: string; answer: ReportAnswer }> {
    const answer = await this.read(task);
    if (!("unreadable" in answer) || answer.unreadable.code !== "many-files") {
      yield { answer };
      return;
    }
    // The thread looks into the same memory for every file, instead of getting a copy each time.
    const bytes = new Uint8Array(new SharedArrayBuffer(task.bytes.length));
    bytes.set(task.bytes);
    const archive = await this.#ask<ArchiveAnswer>({ archive: bytes }, bytes.length);
    if ("unreadable" in archive) yield { answer: archive };
    else for (const [entry, file] of archive.files.entries()) yield { file, answer: await this.read({ ...task, bytes, entry }) };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask<Answer>(question: ReportTask | AuditTask | { archive: Uint8Array }, size: number): Promise<Answer> {
    this.#worker ??= new Worker(new URL(WORKER, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
      workerData: this.#known,
    });
    const worker = this.#worker;
    const seconds = Math.min(SECONDS, SECONDS_AT_LEAST + (SECONDS_PER_MEGABYTE * size) / 1024 / 1024);
    return new Promise((resolve) => {
      const finish = (answer: Answer) => {
        clearTimeout(timer);
        for (const [event, listener] of listeners) worker.off(event, listener);
        resolve(answer);
      };
      const giveUp = (code: string, reason: string) => {
        this.#worker = undefined;
        finish({ unreadable: { code, reason } } as Answer);
        worker.terminate();
      };
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? giveUp("too-large", `读取所需内存超过 ${MEMORY_MEGABYTES} MB，文件可能是压缩炸弹或者已经损坏`)
          : giveUp("failed", `读取程序出错（${error.message}），请把此文件作为问题反馈`);
      const tooSlow = () => giveUp("too-slow", `${Math.round(seconds)} 秒内没有读完，文件可能损坏或者过大`);
      const timer = setTimeout(tooSlow, seconds * 1000);
      const listeners = [
        ["message", finish],
        ["error", failed],
        ["exit", () => giveUp("failed", "读取程序意外退出")],
      ] as const;
      for (const [event, listener] of listeners) worker.on(event, listener);
      worker.postMessage(question);
    });
  }
}
