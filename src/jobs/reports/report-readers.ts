import { ReportReader } from "./report-reader.ts";

/** Several readers 读取线程 for a server: each file waits for one that is free. */
export class ReportReaders {
  readonly #all: ReportReader[];
  readonly #free: ReportReader[];
  readonly #waiting: ((reader: ReportReader) => void)[] = [];

  constructor(count = 2) {
    this.#all = Array.from({ length: count }, () => new ReportReader());
    this.#free = [...this.#all];
  }

  read: ReportReader["read"] = (task) => this.#with((reader) => reader.read(task));
  audit: ReportReader["audit"] = (task) => this.#with((reader) => reader.audit(task));

  async close(): Promise<void> {
    await Promise.all(this.#all.map((reader) => reader.close()));
  }

  async #with<Result>(work: (reader: ReportReader) => Promise<Result>): Promise<Result> {
    const reader = this.#free.pop() ?? (await new Promise<ReportReader>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(reader);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(reader);
      else this.#free.push(reader);
    }
  }
}
