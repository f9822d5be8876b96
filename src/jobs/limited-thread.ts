import { Worker } from "node:worker_threads";

/** What a thread could not do; `message` says in Chinese why. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** One thread with limited memory and time 受限线程, asked one thing after the other: a hostile file ends the thread, not the program. */
export class LimitedThread<Task, Answer extends object> {
  readonly #worker: Worker;
  readonly #memory: number;
  readonly #seconds: number;

  readonly #remedy: string;

  /**
   * @param program a built worker that answers each message with one. Memory in megabytes; seconds for one answer. What may be the
   * reason and what to do is told with a limit that was met.
   */
  constructor(program: URL, { memory, seconds, remedy }: { memory: number; seconds: number; remedy: string }) {
    this.#remedy = remedy;
    this.#worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    this.#memory = memory;
    this.#seconds = seconds;
  }

  /** @throws UnreadableFile where the thread says so, dies or takes too long. */
  ask(task: Task): Promise<Exclude<Answer, { unreadable: string }>> {
    const worker = this.#worker;
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
      const died = () => refuse(`所需内存超过 ${this.#memory} MB，${this.#remedy}`);
      const timer = setTimeout(() => refuse(`${this.#seconds} 秒内没有做完，${this.#remedy}`), this.#seconds * 1000);
      worker.on("message", heard);
      worker.on("error", died);
      worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
