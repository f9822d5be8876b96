import { execFile } from "node:child_process";
import { mkdir, mkdtemp, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { compose } from "./golden/audit/compose-report.ts";

const MAIN = join(process.env.GONGKAI_BUILT ?? join(import.meta.dirname, "../dist"), "cli/main.js");
const good = compose();
const json = JSON.stringify(good.report);
/** The reports of two other organs: one of its own, one copied. */
const children = ["梧塘乡", "桑榆镇"].map((name) =>
  JSON.stringify({ ...good.report, organ: `云江省临澜市青穗区${name}人民政府` }),
);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-report-"));
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Line {
  file: string;
  unreadable?: string;
  findings?: { check: string }[];
}

/** Runs the built command; of many files every line of its answer. */
function audit(...args: string[]): Promise<{ code: number; lines: Line[]; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, "report", "audit", ...args], (error, out, err) => {
      const lines = args.includes("--json")
        ? (out.includes("\n{") ? out.trim().split("\n") : [out]).map((line) => JSON.parse(line))
        : [];
      resolve({ code: error ? Number(error.code) : 0, lines, out, err });
    });
  });
}

describe("gongkai report audit on many files 批量核查", () => {
  test("bad files of every kind are refused with the reason, in order, and the good ones between them are audited", async () => {
    const huge = await file("五百兆.pdf", "%PDF-1.4\n");
    await truncate(huge, 500 * 1024 * 1024);
    const paths = [
      await file("好.json", json),
      await file("空.docx", ""),
      await file("照片.jpg", Buffer.from("\xff\xd8\xff\xe0\x00\x10JFIF", "latin1")),
      await file(
        "噪声.docx",
        Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256),
      ),
      await file("炸弹.docx", zipSync({ "word/document.xml": new Uint8Array(9 << 20) })),
      await file("截断.docx", zipSync({ "word/document.xml": strToU8("<x/>") }).subarray(0, 40)),
      huge,
      await file("又好.json", json),
    ];
    const { code, lines } = await audit("--json", ...paths);
    expect(code).toBe(3);
    expect(lines.map((line) => line.unreadable?.slice(0, 6) ?? "核查了")).toEqual([
      "核查了",
      "文件为空（0",
      "文件是图片，",
      "文件不是文档",
      "压缩内容展开",
      "文件已损坏或",
      "文件有 50",
      "核查了",
    ]);
  });

  test("a zip and a folder stand for the files in them; each is answered by its own name", async () => {
    const zip = await file("各乡镇.zip", zipSync({ "一/甲.json": strToU8(json), "乙.txt": strToU8("今天天气很好。") }));
    await mkdir(join(folder, "收件"));
    await writeFile(join(folder, "收件/丙.json"), json);
    const { lines, code } = await audit("--json", zip, join(folder, "收件"));
    expect(lines.map(({ file: name, unreadable }) => [name, Boolean(unreadable)])).toEqual([
      [`${zip}/一/甲.json`, false],
      [`${zip}/乙.txt`, true],
      [join(folder, "收件/丙.json"), false],
    ]);
    expect(code).toBe(3);
  });

  test("given reports of organs below must add up, and copied passages are found only when other reports are given", async () => {
    const own = await file("本级.json", json);
    const below = await Promise.all(children.map((text, i) => file(`下级${i}.json`, text)));
    const checksOf = async (...args: string[]) =>
      new Set((await audit("--json", own, ...args)).lines[0]!.findings!.map(({ check }) => check));
    expect(await checksOf()).toEqual(new Set());
    expect(await checksOf(...below.flatMap((path) => ["--children", path]))).toEqual(new Set(["M-sum"]));
    expect(await checksOf("--compare", below[0]!, "--compare", own)).toEqual(new Set(["N-copied"]));
    expect(await audit(own, "--compare", join(folder, "没有.json"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有这个文件"),
    });
  });

  test("in SARIF a fault of a text file has its line", async () => {
    const text = good.text.replace("没有发生政府信息公开行政复议。", "没有发生政府信息公开行政复议.");
    const { out } = await audit(await file("报告.txt", text), "--format", "sarif");
    const result = JSON.parse(out).runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === "N-punctuation");
    const { startLine, startColumn } = result.locations[0].physicalLocation.region;
    expect(text.split("\n")[startLine - 1]!.slice(startColumn - 1)).toMatch(/^复议\./);
  });
});
