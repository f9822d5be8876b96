import { parentPort } from "node:worker_threads";
import { CopiedParagraphs } from "../../engines/proofreading/copied/copied-paragraphs.ts";
import type { CopiesAnswer, CopiesTask } from "./copies-task.ts";

const NAMED = 3;
let copied = new CopiedParagraphs({ documents: 1 });

/** Compares an archive beside the program, which meanwhile answers its users. */
function answer(task: CopiesTask): CopiesAnswer {
  if ("documents" in task) copied = new CopiedParagraphs(task);
  else if ("notice" in task) for (const body of task.notice) copied.notice(body);
  else if ("add" in task) for (const [document, body] of task.add) copied.add(document, body);
  else {
    const copies = copied.found().slice(0, task.found);
    return {
      copies: copies.map(({ places, documents }) => ({
        ...places[0]!,
        documents,
        others: [...new Set(places.map(({ document }) => document))].slice(1, NAMED + 1),
      })),
      full: copied.full,
    };
  }
  return { taken: true };
}

parentPort?.on("message", (task: CopiesTask) => parentPort?.postMessage(answer(task)));
