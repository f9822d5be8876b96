import { parentPort } from "node:worker_threads";
import { ledgerRows } from "./ledger-rows.ts";

// One file, one answer: the thread has little memory, and a hostile file ends it and nothing else.
parentPort?.on("message", (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage({ rows: ledgerRows(bytes) });
  } catch {
    parentPort?.postMessage({ unreadable: "打不开这个文件。请确认是 xlsx 表格、没有加密码，另存一次再试" });
  }
});
