import { Worker } from "node:worker_threads";

/** What a thread could not do; `message` says in Chinese why. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

export interface ThreadLimits {
  /** In megabytes. */
  memory: number;
  /** For one answer. */
  seconds: number;
  /** What may be the reason, and what to do, told where a limit is met. */
  remedy: string;
}

/** One thread with limited memory and time 受限线程, asked one thing after the other: a hostile file ends the thread, not the program. */
export class LimitedThread<Task, Answer extends object> {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;

  /** @param program a built worker that answers each message with one. */
  constructor(program: URL, limits: ThreadLimits) {
    this.#worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    this.#limits = limits;
  }

  /** @throws UnreadableFile where the thread says so, dies or takes too long. */
  ask(task: Task): Promise<Exclude<Answer, { unreadable: string }>> {
    const worker = this.#worker;
    const { memory, seconds, remedy } = this.#limits;
    return new Promise((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(timer);
        // Not all listeners: the thread would lose those by which it is heard again.
        worker.off("message", heard);
        worker.off("error", died);
        settle();
      };
      const refuse = (reason: string) => give(() => reject(new UnreadableFile(reason)));
      const heard = (answer: Answer | { unreadable: string }) =>
        "unreadable" in answer
          ? refuse(answer.unreadable)
          : give(() => resolve(answer as Exclude<Answer, { unreadable: string }>));
      const died = () => refuse(`所需内存超过 ${memory} MB，${remedy}`);
      const timer = setTimeout(() => refuse(`${seconds} 秒内没有做完，${remedy}`), seconds * 1000);
      worker.on("message", heard);
      worker.on("error", died);
      worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
