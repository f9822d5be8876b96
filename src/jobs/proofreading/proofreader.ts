import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { OfficeLists } from "../../engines/proofreading/office-lists.ts";
import type { ProofreadingAnswer, ProofreadingMessage, ProofreadingTask } from "./proofreading-task.ts";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/proofreading/proofreading-worker.js" : "./proofreading-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 768;
const SECONDS = 60;

interface Waiting {
  task: ProofreadingTask;
  resolve: (answer: ProofreadingAnswer) => void;
}

/** So many documents lie with a thread: the one it reads and the next, so that it never waits for the post. */
const AT_A_THREAD = 2;

interface Thread {
  worker: Worker;
  /** Which version of each office's lists it has. */
  has: Map<string, number>;
  /** What it reads now comes first. */
  given: Waiting[];
  /** Runs for what it reads now. */
  timer?: NodeJS.Timeout | undefined;
}

/**
 * Proofreads documents 校对 in worker threads, one document at a time each, with limited memory and time.
 *
 * The lists that ship are loaded once a thread; an office's own may be replaced at any time and hold from the next document on.
 * A document that exhausts a thread is answered as unreadable; the next one gets a fresh thread.
 */
export class Proofreader {
  readonly #threads: Thread[] = [];
  readonly #queue: Waiting[] = [];
  readonly #lists = new Map<string, { lists: OfficeLists; version: number }>();
  readonly #most: number;
  readonly #seconds: number;

  constructor({ threads = Math.max(1, availableParallelism() - 1), seconds = SECONDS } = {}) {
    this.#most = threads;
    this.#seconds = seconds;
  }

  /** How many documents are worked on at the same time: keep about twice as many waiting. */
  get threads(): number {
    return this.#most;
  }

  /** Sets or replaces the lists of an office under a key of the caller's; documents already being read keep the former ones. */
  replaceLists(key: string, lists: OfficeLists): void {
    this.#lists.set(key, { lists, version: (this.#lists.get(key)?.version ?? 0) + 1 });
  }

  proofread(task: ProofreadingTask): Promise<ProofreadingAnswer> {
    return new Promise((resolve) => {
      this.#queue.push({ task, resolve });
      this.#handOut();
    });
  }

  /** Ends the threads; what still waits is answered as not read. */
  async close(): Promise<void> {
    const threads = this.#threads.splice(0);
    const unanswered = [...this.#queue.splice(0), ...threads.flatMap(({ given }) => given)];
    for (const { resolve } of unanswered) resolve({ unreadable: { code: "stopped", reason: "校对已停止" } });
    await Promise.all(
      threads.map(({ worker, timer }) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        return worker.terminate();
      }),
    );
  }

  #handOut(): void {
    while (this.#queue.length > 0) {
      const idle = this.#threads.find(({ given }) => given.length === 0);
      const thread =
        idle ??
        (this.#threads.length < this.#most ? this.#start() : this.#threads.find(({ given }) => given.length < AT_A_THREAD));
      if (!thread) return;
      this.#give(thread, this.#queue.shift()!);
    }
  }

  #give(thread: Thread, waiting: Waiting): void {
    thread.given.push(waiting);
    if (thread.given.length === 1) this.#begin(thread);
    const { task } = waiting;
    const own = task.lists === undefined ? undefined : this.#lists.get(task.lists);
    if (own && thread.has.get(task.lists!) !== own.version) {
      thread.has.set(task.lists!, own.version);
      this.#say(thread, { key: task.lists!, lists: own.lists });
    }
    this.#say(thread, { task });
  }

  /** The thread begins with the first of what it was given. */
  #begin(thread: Thread): void {
    thread.timer = setTimeout(
      () => this.#giveUp(thread, "too-slow", `${this.#seconds} 秒内没有校完，文件可能损坏或者过大`),
      this.#seconds * 1000,
    );
  }

  #say({ worker }: Thread, message: ProofreadingMessage): void {
    worker.postMessage(message);
  }

  #start(): Thread {
    const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
    const thread: Thread = { worker, has: new Map(), given: [] };
    worker.on("message", (answer: ProofreadingAnswer) => {
      clearTimeout(thread.timer);
      const done = thread.given.shift();
      if (thread.given.length > 0) this.#begin(thread);
      done?.resolve(answer);
      this.#handOut();
    });
    worker.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? this.#giveUp(thread, "too-large", `校对所需内存超过 ${MEMORY_MEGABYTES} MB，文件可能是压缩炸弹或者已经损坏`)
        : this.#giveUp(thread, "failed", `校对程序出错（${error.message}），请把此文件作为问题反馈`),
    );
    worker.on("exit", () => this.#giveUp(thread, "failed", "校对程序意外退出"));
    // An idle thread keeps no program alive; a working one does, by its timer. Listening is what would keep it, so this comes last.
    worker.unref();
    this.#threads.push(thread);
    return thread;
  }

  /** The thread is lost with the document that it read; the others go on, the next one of this thread first. */
  #giveUp(thread: Thread, code: string, reason: string): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    thread.worker.terminate();
    clearTimeout(thread.timer);
    const [lost, ...next] = thread.given;
    this.#queue.unshift(...next);
    lost?.resolve({ unreadable: { code, reason } });
    this.#handOut();
  }
}
