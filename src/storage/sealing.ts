import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
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
