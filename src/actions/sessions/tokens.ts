import { createHash, randomBytes } from "node:crypto";

/** A secret that is shown once and stored only as its digest. 160 bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(20).toString("base64url");
}

export function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
