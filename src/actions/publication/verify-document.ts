import { publishedDocument } from "../../db/stores/documents.ts";
import { digestOfEdition, entriesOfDocument, headOfSize, latestHead, nodesOf } from "../../db/stores/publication-log.ts";
import { entryBytes, type LogEntry } from "../../domain/publication/log-lines.ts";
import type { Desk } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { asLogEntry } from "./read-log.ts";
import { TREE } from "./tree.ts";

/** Whether what a reader sees of a document is what was signed off. */
export interface DocumentVerification {
  indexNumber: string;
  /** 原文、已修改、已撤回、与日志不符. */
  verdict: "as-signed" | "withdrawn" | "different";
  /** Digest of what is shown now; `null` when nothing is shown any more. */
  shown: string | null;
  /** What the log says, the last word first. */
  entries: LogEntry[];
  /** The log when asked: so many entries, this root. */
  log: { size: number; root: string } | null;
}

/**
 * Verifies one document 验真: the digest of what is shown now against the last entry of the log, and that entry against the signed root.
 *
 * @throws Refusal `not-found` when neither a document nor an entry has this index number.
 */
export async function verifyDocument({ scope, organ }: Desk, indexNumber: string): Promise<DocumentVerification> {
  const entries = (await entriesOfDocument(scope, organ.id, indexNumber)).map(asLogEntry);
  const shown = await publishedDocument(scope, organ.id, indexNumber);
  const last = entries[0];
  if (!last && !shown) throw new Refusal("not-found");
  const head = await latestHead(scope, organ.id);
  const digest = shown ? await digestOfEdition(scope, organ.id, shown.document_id, shown.number) : null;
  const proved = last && head ? await isProved(scope, organ.id, last, head.size) : false;
  const verdict =
    last?.kind === "withdrawn" && !shown
      ? "withdrawn"
      : proved && last && last.kind !== "withdrawn" && last.digest === digest && last.edition === shown?.number
        ? "as-signed"
        : "different";
  return {
    indexNumber,
    verdict,
    shown: digest,
    entries,
    log: head ? { size: head.size, root: head.root.toString("base64") } : null,
  };
}

async function isProved(scope: Desk["scope"], organId: number, entry: LogEntry, size: number): Promise<boolean> {
  const head = await headOfSize(scope, organId, size);
  const proof = await TREE.inclusionProof(entry.sequence, size, nodesOf(scope, organId));
  return head !== undefined && TREE.includes(head.root, size, entry.sequence, TREE.leaf(entryBytes(entry)), proof);
}
