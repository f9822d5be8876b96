import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { masterKey } from "./keys.ts";
import { seal, unseal } from "./sealing.ts";

describe("personal data of a case 个人信息加密", () => {
  const master = randomBytes(32);

  test("comes back as it was, and stands nowhere in the stored bytes", () => {
    const box = seal({ name: "白露" }, "1/2023-0001", master);
    expect(unseal(box, "1/2023-0001", master)).toEqual({ name: "白露" });
    expect(Buffer.concat([box.sealed, box.sealedKey]).includes(Buffer.from("白露"))).toBe(false);
  });

  test("cannot be opened under another case's number, with another key, or after a change", () => {
    const box = seal({ name: "白露" }, "1/2023-0001", master);
    expect(() => unseal(box, "1/2023-0002", master)).toThrow();
    expect(() => unseal(box, "1/2023-0001", randomBytes(32))).toThrow();
    const changed = Buffer.from(box.sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => unseal({ ...box, sealed: changed }, "1/2023-0001", master)).toThrow();
  });
});

describe("the key file 主密钥", () => {
  test("is made once, readable by its owner only, and read again afterwards", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "keys-")), "新 目录", "keys");
    const first = await masterKey(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await masterKey(path)).equals(first)).toBe(true);
  });

  test("when damaged is an error that says so, and is never replaced", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "keys-")), "keys");
    await writeFile(path, "short\n");
    await expect(masterKey(path)).rejects.toThrow("密钥文件");
    expect(await readFile(path, "utf8")).toBe("short\n");
  });
});
