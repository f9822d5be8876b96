/** An entry of the publication log 发布日志 as it is written for outsiders. */
export interface LogEntry {
  sequence: number;
  /** 公开、修改、撤回. */
  kind: "published" | "amended" | "withdrawn";
  indexNumber: string;
  edition: number;
  /** SHA-256 of what was signed off, in hexadecimal. */
  digest: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** The bytes of an entry that its leaf is the digest of: a JSON array in this order, in UTF-8. */
export function entryBytes({ sequence, kind, indexNumber, edition, digest, at }: LogEntry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([sequence, kind, indexNumber, edition, digest, at]));
}

/** The text of a head that is signed: five lines, each ended by a line feed. */
export function headText(head: { organ: string; size: number; root: string; signedAt: string }): string {
  return `gongkai publication log 1\n${head.organ}\n${head.size}\n${head.root}\n${head.signedAt}\n`;
}
