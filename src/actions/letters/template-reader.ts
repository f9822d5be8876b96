import { Worker } from "node:worker_threads";

/** What a template holds, or why it cannot be used. */
export type TemplateReading = { placeholders: string[] } | { fault: string };

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/actions/letters/template-worker.js" : "./template-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 128;
const SECONDS = 10;

/** Reads an office's own template 自有模板 in a thread of its own with limited memory and time. */
export function readTemplate(document: Uint8Array): Promise<TemplateReading> {
  const worker = new Worker(WORKER, {
    workerData: new Uint8Array(document),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return new Promise((resolve) => {
    const finish = (reading: TemplateReading) => {
      clearTimeout(timer);
      resolve(reading);
      worker.terminate();
    };
    const timer = setTimeout(() => finish({ fault: `${SECONDS} 秒内没有读完，文件可能损坏或者过大` }), SECONDS * 1000);
    worker.once("message", finish);
    worker.once("error", () => finish({ fault: "文件损坏，或者解开以后过大" }));
    worker.once("exit", () => finish({ fault: "文件没有读完" }));
  });
}
