import { createHash } from "node:crypto";
import { MerkleTree } from "../../domain/publication/merkle-tree.ts";

/** The tree of publication logs, with the digest of this machine. */
export const TREE = new MerkleTree((bytes) => createHash("sha256").update(bytes).digest());
