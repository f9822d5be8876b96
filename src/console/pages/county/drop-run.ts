import type { FileLine } from "../../../contract/county.ts";

/** A file on its way 收件进度: it waits, is being read, or has an outcome. */
export interface DroppedFile {
  file: File;
  state: "waiting" | "reading" | "read" | "already" | "failed";
  line?: FileLine;
  /** Why it was not taken in at all. */
  failure?: string;
}

export interface Received {
  file: FileLine;
  already: boolean;
}

/** Takes in one file. @throws whatever stopped it; `lost` says that the server did not answer. */
export type Send = (file: File, signal: AbortSignal) => Promise<Received>;

export interface DropState {
  files: readonly DroppedFile[];
  running: boolean;
  /** Why it stopped before the end, where nobody stopped it. */
  lost: string | null;
}

/** As many as the server reads at a time. */
const AT_ONCE = 2;

/** Hands dropped files to the server, two at a time; it can be stopped and taken up again. One bad file stops no other. */
export class DropRun {
  #state: DropState = { files: [], running: false, lost: null };
  #stop = new AbortController();
  readonly #heard = new Set<() => void>();
  readonly #send: Send;
  readonly #moved: (done: boolean) => void;

  /** @param moved is called after each file, and with `true` when all are done. */
  constructor(send: Send, moved: (done: boolean) => void) {
    this.#send = send;
    this.#moved = moved;
  }

  state = (): DropState => this.#state;
  subscribe = (listener: () => void): (() => void) => {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  };

  add(files: readonly File[]): void {
    this.#set({ files: [...this.#state.files, ...files.map((file): DroppedFile => ({ file, state: "waiting" }))] });
    this.resume();
  }

  /** Stops 取消; what is being read goes back to the others that wait. */
  cancel = (): void => {
    this.#stop.abort();
    this.#set({
      running: false,
      files: this.#state.files.map((one) => (one.state === "reading" ? { ...one, state: "waiting" } : one)),
    });
  };

  resume = (): void => {
    if (this.#state.running || !this.#state.files.some(({ state }) => state === "waiting")) return;
    this.#stop = new AbortController();
    this.#set({ running: true, lost: null });
    const { signal } = this.#stop;
    Promise.all(Array.from({ length: AT_ONCE }, () => this.#work(signal))).then(() => {
      if (signal.aborted) return;
      this.#set({ running: false });
      this.#moved(true);
    });
  };

  clear = (): void => this.#set({ files: [], lost: null });

  async #work(signal: AbortSignal): Promise<void> {
    for (;;) {
      const next = this.#state.files.find(({ state }) => state === "waiting");
      if (!next || signal.aborted) return;
      this.#change(next.file, { state: "reading" });
      try {
        const { file, already } = await this.#send(next.file, signal);
        if (!signal.aborted) this.#change(next.file, { state: already ? "already" : "read", line: file });
      } catch (error) {
        if (signal.aborted) return;
        const { status, message } = error as { status?: number; message: string };
        // Without a server, or without a session, every further file would fail alike.
        if (status === 0 || status === 401) {
          this.cancel();
          this.#set({ lost: message });
          return;
        }
        this.#change(next.file, { state: "failed", failure: message });
      }
      this.#moved(false);
    }
  }

  #change(file: File, changes: Partial<DroppedFile>): void {
    this.#set({ files: this.#state.files.map((one) => (one.file === file ? { ...one, ...changes } : one)) });
  }

  #set(changes: Partial<DropState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#heard) listener();
  }
}
