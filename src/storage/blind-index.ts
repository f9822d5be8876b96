import { createHmac } from "node:crypto";
import type { MasterKey } from "./keys.ts";

/**
 * A keyed digest 盲索引 by which equal values find each other while the database holds none of them.
 *
 * `purpose` keeps the digests of different columns apart; the key follows from the master key, which lies outside the database.
 */
export function blindIndex(value: string, purpose: string, master: MasterKey): Buffer {
  const key = createHmac("sha256", master).update(`blind-index/${purpose}`).digest();
  return createHmac("sha256", key).update(value).digest();
}

/** An identity number as it is compared: blanks, hyphens and case do not matter. */
export function plainIdentity(number: string): string {
  return number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
