import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The master key 主密钥 that wraps the key of every case. It lives in a file outside the database. */
export type MasterKey = Buffer;

/**
 * Reads the key file, or makes one (mode 0600) when there is none.
 *
 * @throws Error with a Chinese message when the file is there but holds no key.
 */
export async function masterKey(path: string): Promise<MasterKey> {
  try {
    const file = await open(path, "wx", 0o600).catch(async (reason: NodeJS.ErrnoException) => {
      if (reason.code !== "ENOENT") throw reason;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return open(path, "wx", 0o600);
    });
    const key = randomBytes(32);
    await file.writeFile(`${key.toString("base64url")}\n`);
    await file.sync();
    await file.close();
    return key;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== "EEXIST") throw reason;
  }
  const key = Buffer.from((await readFile(path, "utf8")).trim(), "base64url");
  if (key.length !== 32)
    throw new Error(`密钥文件 ${path} 不完整：应为 43 个字符的一行。请从备份恢复；不要新建，否则已有申请无法解密。`);
  return key;
}
