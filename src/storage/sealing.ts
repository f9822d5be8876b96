import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { MasterKey } from "./keys.ts";

/** Personal data of one case, encrypted with a key of its own; that key is encrypted with the master key. */
export interface Sealed {
  sealed: Buffer;
  sealedKey: Buffer;
}

/** Encrypts a value 加密. `label` binds the box to its record: it opens only under the same label. */
export function seal(value: unknown, label: string, master: MasterKey): Sealed {
  const key = randomBytes(32);
  return { sealed: encrypt(Buffer.from(JSON.stringify(value)), key, label), sealedKey: encrypt(key, master, label) };
}

/** Opens what `seal` closed. @throws Error when the key, the label or the content is not the one that was sealed. */
export function unseal(box: Sealed, label: string, master: MasterKey): unknown {
  return JSON.parse(decrypt(box.sealed, decrypt(box.sealedKey, master, label), label).toString("utf8"));
}

/** Encrypts more content under the key of a case that has one already: with that key it is destroyed too. */
export function sealBeside(content: Buffer, label: string, owner: CaseKey, master: MasterKey): Buffer {
  return encrypt(content, decrypt(owner.sealedKey, master, owner.label), label);
}

/** Opens what `sealBeside` closed. */
export function unsealBeside(sealed: Buffer, label: string, owner: CaseKey, master: MasterKey): Buffer {
  return decrypt(sealed, decrypt(owner.sealedKey, master, owner.label), label);
}

/** The sealed key of a case and the label under which it was sealed. */
export interface CaseKey {
  sealedKey: Buffer;
  label: string;
}

/** Encrypts a value under a token that only its owner holds: whoever has the database and the master key cannot open it. */
export function sealWithToken(value: unknown, token: string): Buffer {
  return encrypt(Buffer.from(JSON.stringify(value)), keyFromToken(token), "token");
}

/** Opens what `sealWithToken` closed. @throws Error with another token. */
export function openWithToken(sealed: Buffer, token: string): unknown {
  return JSON.parse(decrypt(sealed, keyFromToken(token), "token").toString("utf8"));
}

const keyFromToken = (token: string) => createHash("sha256").update(`key/${token}`).digest();

// Layout of a box: 12 bytes nonce, 16 bytes tag, ciphertext (AES-256-GCM).
function encrypt(plain: Buffer, key: Buffer, label: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label));
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

function decrypt(box: Buffer, key: Buffer, label: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12))
    .setAAD(Buffer.from(label))
    .setAuthTag(box.subarray(12, 28));
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
}
