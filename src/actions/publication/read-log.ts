import {
  entriesFrom,
  headOfSize,
  type LogHead,
  latestHead,
  nodesOf,
  type PublicationEntry,
} from "../../db/stores/publication-log.ts";
import type { LogEntry } from "../../domain/publication/log-lines.ts";
import { publicKeyOf, signingKey } from "../../storage/signing.ts";
import type { Desk, Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { TREE } from "./tree.ts";

/** A signed head as outsiders get it; digests, key and signature in base64. */
export interface SignedHead {
  organ: string;
  size: number;
  root: string;
  signedAt: string;
  signature: string;
  publicKey: string;
}

/** The newest head, or an earlier one 树头. @throws Refusal `not-found` when the log never had that size. */
export async function readHead(office: Office, { scope, organ }: Desk, size?: number): Promise<SignedHead> {
  const head = size === undefined ? await latestHead(scope, organ.id) : await headOfSize(scope, organ.id, size);
  if (!head) throw new Refusal("not-found");
  return asSigned(office, organ.code, head);
}

function asSigned(office: Office, organ: string, head: LogHead): SignedHead {
  return {
    organ,
    size: head.size,
    root: head.root.toString("base64"),
    signedAt: head.signed_at.toISOString(),
    signature: head.signature.toString("base64"),
    publicKey: publicKeyOf(signingKey(office.key)),
  };
}

/** Entries from a number on, at most a thousand. */
export async function readEntries({ scope, organ }: Desk, from: number, limit = 1000): Promise<LogEntry[]> {
  return (await entriesFrom(scope, organ.id, from, Math.min(limit, 1000))).map(asLogEntry);
}

export function asLogEntry({ index_number, at, ...entry }: PublicationEntry): LogEntry {
  return { ...entry, indexNumber: index_number, at: at.toISOString() };
}

/** That entry `sequence` is in the log of `size` entries. */
export async function proveInclusion({ scope, organ }: Desk, sequence: number, size: number): Promise<string[]> {
  await requireSize(scope, organ.id, size);
  if (sequence >= size) throw new Refusal("not-found");
  return asText(await TREE.inclusionProof(sequence, size, nodesOf(scope, organ.id)));
}

/** That the log of `size` entries continues the one of `earlier` entries. */
export async function proveConsistency({ scope, organ }: Desk, earlier: number, size: number): Promise<string[]> {
  await requireSize(scope, organ.id, size);
  if (earlier > size) throw new Refusal("not-found");
  return asText(await TREE.consistencyProof(earlier, size, nodesOf(scope, organ.id)));
}

async function requireSize(scope: Desk["scope"], organId: number, size: number): Promise<void> {
  if (!(await headOfSize(scope, organId, size))) throw new Refusal("not-found");
}

const asText = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString("base64"));
