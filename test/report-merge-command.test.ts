import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CellProvenance } from "../src/domain/annual-report/merge.ts";
import { readReport } from "../src/engines/reading/read-report.ts";
import { AS_FILE, reportOf } from "./county.ts";
import { forms } from "./golden/audit/compose-report.ts";

const MAIN = join(process.env.GONGKAI_BUILT ?? join(import.meta.dirname, "../dist"), "cli/main.js");
const DISTRICT = "云江省临澜市青穗区";
const CARRIED_IN = "requests.carried-in.natural-person";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-merge-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built command into a folder of its own. */
function merge(name: string, ...args: string[]): Promise<{ code: number; out: string; err: string; into: string }> {
  const into = join(folder, name);
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, "report", "merge", ...args, "--out", into], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err, into }),
    );
  });
}
async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
const place = (town: string) => `${DISTRICT}${town}人民政府`;
const provenanceOf = async (into: string) =>
  JSON.parse(await readFile(join(into, "provenance.json"), "utf8")) as CellProvenance[];

describe("gongkai report merge 汇总", () => {
  test("files of many formats become one report in every format, each number with its sources; the bad file is named and the exit says so", async () => {
    const inbox = join(folder, "收件");
    await mkdir(inbox);
    const kinds = Object.keys(AS_FILE) as (keyof typeof AS_FILE)[];
    const towns = ["柳溆乡", "梧塘乡", "桑榆镇", "茭白镇"];
    for (const [index, kind] of kinds.entries())
      await writeFile(join(inbox, `${index}.${kind}`), await AS_FILE[kind](reportOf(place(towns[index]!))));
    await writeFile(join(inbox, "坏.docx"), new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]));

    const { code, out, err, into } = await merge("多种", inbox, "--organ", `${DISTRICT}人民政府`);
    expect(code).toBe(3);
    expect(err).toContain("坏.docx：文件已损坏或不完整");
    expect(out).toContain("已汇总 4 份报告");
    const one = reportOf(place("柳溆乡")).tables.requests!;
    const [row, sums] = Object.entries(one).find(([, cells]) => cells.some((value) => value !== null && value > 0))!;
    for (const kind of ["docx", "html", "xlsx", "pdf", "json"]) {
      const result = await readReport(await readFile(join(into, `merged.${kind}`)), `merged.${kind}`, forms);
      if (!("report" in result)) throw new Error(`${kind}：${result.unreadable.reason}`);
      expect(result.report.tables.requests![row], kind).toEqual(sums.map((value) => 4 * value!));
    }
    const cells = await provenanceOf(into);
    const cell = cells.find(({ table, row: id, column }) => table === "requests" && id === row && column === "total")!;
    expect(cell.from.map(({ organ }) => organ)).toEqual(towns.map(place));
    expect(cell.from.every(({ file: name }) => name?.startsWith(inbox))).toBe(true);
    expect(cell.missing).toEqual([]);
  });

  test("good reports alone end with 0; a sum whose tables do not add up ends with 1 and says which", async () => {
    const good = await file("好.json", JSON.stringify(reportOf(place("柳溆乡"))));
    const wrong = reportOf(place("梧塘乡"), { set: { [CARRIED_IN]: 9 } });
    expect(await merge("好", good)).toMatchObject({ code: 0, err: "" });
    const faulty = await merge("错", good, await file("错.json", JSON.stringify(wrong)));
    expect(faulty.code).toBe(1);
    expect(faulty.out).toMatch(/^ {2}T3-balance 自然人列：/m);
  });

  test("an organ that is given twice, and reports of different years, are named: each would count", async () => {
    const report = reportOf(place("柳溆乡"));
    const first = await file("一.json", JSON.stringify(report));
    const second = await file("二.json", JSON.stringify(report));
    const older = await file("旧.json", JSON.stringify({ ...reportOf(place("梧塘乡")), year: 2022 }));
    const { err } = await merge("两次", first, second, older);
    expect(err).toContain(`${place("柳溆乡")}2023年度有 2 份报告，都加进去了：${first}、${second}`);
    expect(err).toContain("这些报告不是同一年度的：2023、2022");
  });

  test("a cell that one report leaves blank is summed over the others and counted as doubtful", async () => {
    const report = reportOf(place("梧塘乡"));
    const requests = Object.fromEntries(
      Object.entries(report.tables.requests!).map(([row, cells]) => [row, cells.map(() => null)]),
    );
    const blank = { ...report, tables: { ...report.tables, requests } };
    const paths = [
      await file("全.json", JSON.stringify(reportOf(place("柳溆乡")))),
      await file("空.json", JSON.stringify(blank)),
    ];
    const { out, into } = await merge("空白", ...paths);
    expect(out).toMatch(/\d+ 格有的报告空白/);
    const doubtful = (await provenanceOf(into)).filter(({ missing }) => missing.length > 0);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const { from, missing } of doubtful) expect([...from.map(({ report }) => report), ...missing].sort()).toEqual([0, 1]);
  });

  test("nothing that can be read ends with 3 and writes nothing; no folder to write into is wrong use", async () => {
    const bad = await file("坏.txt", "今天天气很好。");
    const { code, into } = await merge("无", bad);
    expect(code).toBe(3);
    await expect(readFile(join(into, "merged.json"))).rejects.toThrow();
    const noFolder = await new Promise<number>((resolve) =>
      execFile(process.execPath, [MAIN, "report", "merge", bad], (error) => resolve(Number(error?.code))),
    );
    expect(noFolder).toBe(2);
  });
});
