import {
  digestOfEdition,
  editionsBeforeLog,
  insertEntry,
  insertHead,
  latestHead,
  lockLog,
  newestRelease,
  nodesOf,
} from "../../db/stores/publication-log.ts";
import { entryBytes, headText, type LogEntry } from "../../domain/publication/log-lines.ts";
import { signingKey, signText } from "../../storage/signing.ts";
import type { Desk, Office } from "../office.ts";
import { TREE } from "./tree.ts";

/** Logs what has just been released or withdrawn 发布日志, in the same transaction: the newest published edition of the document. */
export async function logPublication(
  office: Office,
  desk: Desk,
  documentId: number,
  happened: "released" | "withdrawn",
): Promise<void> {
  const { indexNumber, edition, first } = await newestRelease(desk.scope, desk.organ.id, documentId);
  const kind = happened === "withdrawn" ? "withdrawn" : first ? "published" : "amended";
  await append(office, desk, { kind, documentId, indexNumber, edition });
}

/** What became public, was changed or was taken back. */
interface Publication {
  kind: LogEntry["kind"];
  documentId: number;
  indexNumber: string;
  edition: number;
}

/** Appends an entry and signs the new head. */
async function append(office: Office, { scope, organ, now }: Desk, publication: Publication): Promise<void> {
  await lockLog(scope, organ.id);
  const sequence = (await latestHead(scope, organ.id))?.size ?? 0;
  const { kind, documentId, indexNumber, edition } = publication;
  const digest = await digestOfEdition(scope, organ.id, documentId, edition);
  const entry = { sequence, kind, indexNumber, edition, digest, at: now.toISOString() };

  const stored = nodesOf(scope, organ.id);
  const nodes = await TREE.finishedBy(sequence, TREE.leaf(entryBytes(entry)), stored);
  await insertEntry(scope, organ.id, { sequence, kind, index_number: indexNumber, edition, digest, at: now }, nodes);

  const size = sequence + 1;
  const root = Buffer.from(await TREE.root(size, stored));
  const text = headText({ organ: organ.code, size, root: root.toString("base64"), signedAt: now.toISOString() });
  await insertHead(scope, organ.id, { size, root, signed_at: now, signature: signText(signingKey(office.key), text) });
}

/** Logs a batch of what was published before there was a log, in the order of its release. @returns how many. */
export async function logEarlier(office: Office, desk: Desk, batch = 100): Promise<number> {
  const earlier = await editionsBeforeLog(desk.scope, desk.organ.id, batch);
  for (const { first, ...edition } of earlier) await append(office, desk, { ...edition, kind: first ? "published" : "amended" });
  return earlier.length;
}
