import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import type { MasterKey } from "./keys.ts";

/** The head of a PKCS #8 file of an Ed25519 key; the 32 bytes of the seed follow. Basis: RFC 8410 section 7. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that signs heads of the publication log 签名密钥, derived from the master key: no second secret to keep or to lose. */
export function signingKey(master: MasterKey): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", master, "", "gongkai publication log signing key 1", 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

/** The public half, as one line of PEM-less base64 (SPKI): what outsiders keep. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}

export function signText(key: KeyObject, text: string): Buffer {
  return sign(null, Buffer.from(text), key);
}

/** Whether the signature of a text is by the owner of the public key. */
export function isSignedBy(publicKey: string, text: string, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return verify(null, Buffer.from(text), key, signature);
  } catch {
    return false;
  }
}
