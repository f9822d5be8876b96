import { editionsNotInLog, entriesFrom, latestHead } from "../../db/stores/publication-log.ts";
import { entryBytes, headText } from "../../domain/publication/log-lines.ts";
import type { NodeAt } from "../../domain/publication/merkle-tree.ts";
import { isSignedBy, publicKeyOf, signingKey } from "../../storage/signing.ts";
import type { Desk, Office } from "../office.ts";
import { asLogEntry } from "./read-log.ts";
import { TREE } from "./tree.ts";

/** What a complete verification of an organ's log came to. */
export interface LogVerification {
  size: number;
  /** Faults as Chinese sentences; none means that all is well. */
  faults: string[];
}

const BATCH = 1000;

/**
 * Verifies the whole log 核验发布日志 from its entries alone: every digest anew, the root, the signature, and that what is public now
 * is what the log says was signed off.
 */
export async function verifyLog(office: Office, { scope, organ }: Desk): Promise<LogVerification> {
  const head = await latestHead(scope, organ.id);
  const faults: string[] = [];
  // Only the finished subtrees that later ones still need are kept: a log of millions fits.
  const nodes = new Map<string, Uint8Array>();
  const nodeAt: NodeAt = async (level, position) => nodes.get(`${level}/${position}`)!;
  let size = 0;
  for (;;) {
    const entries = await entriesFrom(scope, organ.id, size, BATCH);
    for (const entry of entries) {
      if (entry.sequence !== size) faults.push(`第 ${size} 条缺失，其后是第 ${entry.sequence} 条`);
      for (const node of await TREE.finishedBy(size, TREE.leaf(entryBytes(asLogEntry(entry))), nodeAt)) {
        nodes.set(`${node.level}/${node.position}`, node.hash);
        if (node.level > 0)
          for (const child of [node.position * 2, node.position * 2 + 1]) nodes.delete(`${node.level - 1}/${child}`);
      }
      size += 1;
    }
    if (faults.length > 0 || entries.length < BATCH) break;
  }
  if (faults.length > 0) return { size, faults };

  if (size !== (head?.size ?? 0)) faults.push(`日志有 ${size} 条，签名的树头写的是 ${head?.size ?? 0} 条`);
  if (head && size === head.size) {
    const root = Buffer.from(await TREE.root(size, nodeAt)).toString("base64");
    if (root !== head.root.toString("base64")) faults.push("由各条算出的树根与签名的树头不符：有条目被改动");
    const text = headText({
      organ: organ.code,
      size,
      root: head.root.toString("base64"),
      signedAt: head.signed_at.toISOString(),
    });
    if (!isSignedBy(publicKeyOf(signingKey(office.key)), text, head.signature))
      faults.push("树头的签名不是本机密钥所签：数据库来自别处，或者密钥已更换");
  }
  for (const { indexNumber, edition, digest } of await editionsNotInLog(scope, organ.id))
    faults.push(
      `${indexNumber} 第 ${edition} 版现在的内容（摘要 ${digest.slice(0, 16)}…）不在日志中：与签批时不同，或者未经发布`,
    );
  return { size, faults };
}
