import { Worker } from "node:worker_threads";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/requests/ledger-worker.js" : "./ledger-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 256;
const SECONDS = 20;

export type LedgerRows = { rows: string[][] } | { unreadable: string };

/** Reads an uploaded ledger 台账 in a thread of its own, with limited memory and time. */
export function readLedgerFile(bytes: Uint8Array): Promise<LedgerRows> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
    const finish = (answer: LedgerRows) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => finish({ unreadable: `${SECONDS} 秒内没有读完，文件可能损坏或者过大` }), SECONDS * 1000);
    worker.once("message", finish);
    worker.once("error", () => finish({ unreadable: "读不出这个文件，可能损坏或者过大" }));
    worker.postMessage(bytes);
  });
}
