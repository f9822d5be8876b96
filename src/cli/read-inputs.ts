import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { LARGEST_DOCUMENT } from "../engines/reading/read-document.ts";

/** A file of the command line: its bytes, or why there are none. */
export type Input = { name: string; bytes: Uint8Array } | { name: string; reason: string };

/** An archive may hold many files, so it may be larger than one document; whatever is larger is refused before it is read. */
const LARGEST = 100 * 1024 * 1024;

/** Reads the files one after another; `-` is standard input. One bad file does not stop the others. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    try {
      if (path === "-") {
        yield { name: "-", bytes: await readStandardInput() };
        continue;
      }
      const { size, isDirectory } = await stat(path).then((file) => ({ size: file.size, isDirectory: file.isDirectory() }));
      if (isDirectory) yield { name: path, reason: "这是一个目录，请写明其中的文件" };
      else if (size > LARGEST)
        yield {
          name: path,
          reason: `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 100 MB 的上限（单个文件的上限是 ${LARGEST_DOCUMENT / 1024 / 1024} MB）`,
        };
      else yield { name: path, bytes: await readFile(path) };
    } catch (reason) {
      const { code } = reason as NodeJS.ErrnoException;
      yield {
        name: path,
        reason: code === "ENOENT" ? "没有这个文件" : code === "EACCES" ? "没有读取这个文件的权限" : `无法读取（${code}）`,
      };
    }
  }
}

/** The name by which a format is told when the ending is missing. */
export function fileNameOf(path: string): string {
  return path === "-" ? "stdin.txt" : basename(path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
