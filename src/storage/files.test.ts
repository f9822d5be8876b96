import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf, Files } from "./files.ts";

let folder: string;
let files: Files;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-files-"));
  files = new Files(join(folder, "files"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("附件以摘要存取", () => {
  test("存入的字节按摘要原样取回", async () => {
    const bytes = new TextEncoder().encode("禾泽镇");
    const digest = await files.put(bytes);
    expect(digest).toBe(digestOf(bytes));
    expect(Buffer.from(await files.read(digest)).equals(Buffer.from(bytes))).toBe(true);
    expect(await files.has(digest)).toBe(true);
  });

  test("同一份文件同时存十次，也只有一份", async () => {
    const bytes = new TextEncoder().encode("同一份");
    await Promise.all(Array.from({ length: 10 }, () => files.put(bytes)));
    const stored = await readdir(join(folder, "files"), { recursive: true });
    expect(stored.filter((name) => name.includes(digestOf(bytes).slice(0, 8)))).toHaveLength(1);
  });

  test("磁盘上被改动的文件读取时报错，不会被当作原件", async () => {
    const digest = await files.put(new TextEncoder().encode("原件"));
    await writeFile(join(folder, "files", digest.slice(0, 2), digest), "改件");
    await expect(files.read(digest)).rejects.toThrow("已经损坏");
  });

  test("摘要不是路径", async () => {
    await writeFile(join(folder, "secret"), "机密");
    await expect(files.read("../secret")).rejects.toThrow("not a digest");
    expect(await readFile(join(folder, "secret"), "utf8")).toBe("机密");
  });
});
