import { createHash, randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The SHA-256 of a file's bytes, in hex: its name in the store. */
export type Digest = string;

/**
 * Files 附件 in the data folder, each under the digest of its bytes: the same bytes are stored once, and nothing is ever overwritten.
 *
 * Names, owners and rights stand in the database; whoever knows a digest only knows what to ask for.
 */
export class Files {
  readonly #folder: string;

  /** @param folder for example `<data>/files`; it is made when the first file is put. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Stores the bytes and returns their digest once they are on the disk. */
  async put(bytes: Uint8Array): Promise<Digest> {
    const digest = digestOf(bytes);
    const path = this.#path(digest);
    if (await this.has(digest)) return digest;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Written beside and moved over: a file under its digest is always whole.
    const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
    try {
      const file = await open(beside, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (reason) {
      await rm(beside, { force: true });
      throw reason;
    }
    return digest;
  }

  /** Whether these bytes are stored. */
  async has(digest: Digest): Promise<boolean> {
    return access(this.#path(digest)).then(
      () => true,
      () => false,
    );
  }

  /** The bytes, checked against their digest. @throws Error when the file is gone or is no longer what was stored. */
  async read(digest: Digest): Promise<Uint8Array> {
    const bytes = await readFile(this.#path(digest));
    if (digestOf(bytes) !== digest) throw new Error(`文件 ${digest} 已经损坏，请从备份恢复`);
    return bytes;
  }

  /** The bytes as a stream, for sending. */
  async open(digest: Digest): Promise<ReadStream> {
    const path = this.#path(digest);
    await access(path);
    return createReadStream(path);
  }

  #path(digest: Digest): string {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
    return join(this.#folder, digest.slice(0, 2), digest);
  }
}

/** The digest of bytes or text. */
export function digestOf(content: Uint8Array | string): Digest {
  return createHash("sha256").update(content).digest("hex");
}
