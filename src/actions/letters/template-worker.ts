import { parentPort, workerData } from "node:worker_threads";
import { openZip } from "../../engines/reading/document/zip.ts";
import { placeholdersIn } from "../../engines/writing/letter-filling.ts";
import type { TemplateReading } from "./template-reader.ts";

const MOST_UNPACKED = 20 * 1024 * 1024;
/** What runs or reaches out when the file is opened has no place in a letter. */
const REFUSED = /vbaProject|\/embeddings\/|\/activeX\//i;

/** Reads one template; a hostile file ends this thread, not the program. */
function read(document: Uint8Array): TemplateReading {
  try {
    const entries = openZip(document);
    if (!entries.some(({ name }) => name === "word/document.xml")) return { fault: "不是 docx 文件，请用 WPS 另存为 docx" };
    if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return { fault: "解开以后超过 20 MB" };
    if (entries.some(({ name }) => REFUSED.test(name))) return { fault: "文件中有宏或者嵌入的对象，请删去" };
    for (const entry of entries) entry.bytes();
    return { placeholders: placeholdersIn(document) };
  } catch (reason) {
    return { fault: faultOf(reason) };
  }
}

interface TemplateTrouble {
  properties?: { errors?: { properties?: { xtag?: string; id?: string } }[] };
}

/** A brace left open is named by the word beside it. */
function faultOf(reason: unknown): string {
  const errors = (reason as TemplateTrouble).properties?.errors ?? [];
  const named = errors.map(({ properties }) => properties?.xtag).filter(Boolean);
  return named.length > 0
    ? `花括号没有成对：${[...new Set(named)].map((tag) => `“${tag}”`).join("、")}`
    : "文件损坏，或者不是 docx 文件";
}

parentPort?.postMessage(read(workerData as Uint8Array));
