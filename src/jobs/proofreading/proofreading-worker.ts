import { parentPort } from "node:worker_threads";
import { atLeast } from "../../engines/finding.ts";
import type { ProofreadingContext } from "../../engines/proofreading/context.ts";
import { proofreadDocument } from "../../engines/proofreading/from-document.ts";
import { type OfficeLists, withOfficeLists } from "../../engines/proofreading/office-lists.ts";
import { contextFor, prepareProofreading } from "../../engines/proofreading/preparation.ts";
import { type ProofreadDocument, type ProofreadResult, proofreadThrough } from "../../engines/proofreading/proofread.ts";
import { readDocument } from "../../engines/reading/read-document.ts";
import { loadGazetteer, proofreadingLists } from "../../storage/lexicon.ts";
import type { ProofreadingAnswer, ProofreadingMessage, ProofreadingTask } from "./proofreading-task.ts";

const shipped = { ...proofreadingLists(), gazetteer: loadGazetteer() };
const SHIPPED_ONLY = "";
/** So many offices' lists are kept ready; the others are prepared again when they are asked for. */
const MOST_READY = 8;
const lists = new Map<string, OfficeLists>();
const ready = new Map<string, ProofreadingContext>();

/** The shipped lists with the office's, prepared when first asked for. */
function prepared(key: string): ProofreadingContext {
  const known = ready.get(key);
  const context = known ?? prepareProofreading(withOfficeLists(shipped, lists.get(key))).context;
  // The one asked for last stands last, so that the first is the one not needed longest.
  ready.delete(key);
  ready.set(key, context);
  if (ready.size > MOST_READY) ready.delete(ready.keys().next().value!);
  return context;
}

async function answer(task: ProofreadingTask): Promise<ProofreadingAnswer> {
  const { kind, organ, on, level = "hint", skip, everyPlace, lists: key = SHIPPED_ONLY } = task;
  const context = contextFor(prepared(key), { organ, on, skip, everyPlace });
  const read = (document: ProofreadDocument): ProofreadResult => {
    const { findings, ...rest } = proofreadThrough(document, context);
    return { findings: findings.filter(({ severity }) => atLeast(severity, level)), ...rest };
  };
  if ("text" in task) {
    const ofTitle = task.title === undefined ? [] : read({ text: task.title, section: "标题" }).findings;
    const ofText = read({ text: task.text, kind });
    return { ...ofText, findings: [...ofTitle, ...ofText.findings] };
  }
  const result = await readDocument(task.bytes, task.name);
  if ("unreadable" in result) return result;
  return { ...read(proofreadDocument(result.document, kind)), text: result.document.text };
}

async function take(message: ProofreadingMessage): Promise<void> {
  if ("task" in message) parentPort?.postMessage(await answer(message.task));
  else {
    lists.set(message.key, message.lists);
    ready.delete(message.key);
  }
}

// One after the other: reading a file waits now and then, and answers are known by their order.
let turn = Promise.resolve();
parentPort?.on("message", (message: ProofreadingMessage) => {
  turn = turn.then(() => take(message));
});
