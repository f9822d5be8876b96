import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArchiveRunner } from "../src/jobs/archive/archive-runner.ts";
import { Proofreader } from "../src/jobs/proofreading/proofreader.ts";
import { createApplication } from "../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "./office.ts";

const AT = "/api/v1/organs/heze-town/proofreading";
let town: TestOffice;
let app: FastifyInstance;
let proofreader: Proofreader;
let clerk: string;
let officer: string;
beforeAll(async () => {
  town = await openTestOffice("2024-03-01");
  proofreader = new Proofreader({ threads: 1 });
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  officer = await logInAs(app, town.office, town.officer);
});
afterAll(async () => {
  await app.close();
  await proofreader.close();
  await town.close();
});

const get = (path: string, cookie = clerk) => app.inject({ method: "GET", url: `${AT}${path}`, headers: { cookie } });
const post = (path: string, payload: object, cookie = clerk) =>
  app.inject({ method: "POST", url: `${AT}${path}`, payload, headers: { cookie, "sec-fetch-site": "same-origin" } });
const send = (path: string, query: Record<string, string>, bytes: Uint8Array, cookie = clerk) =>
  app.inject({
    method: "POST",
    url: `${AT}${path}?${new URLSearchParams(query)}`,
    payload: Buffer.from(bytes),
    headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/octet-stream" },
  });

async function sheet(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("词表").addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("files that are only proofread 校对别的文件", () => {
  const finished = async (id: number) => {
    const runner = new ArchiveRunner(town.office, proofreader);
    while (await runner.step());
    return (await get(`/runs/${id}`)).json();
  };

  test("every file of an archive is read; one that is damaged is named and does not stop the others", async () => {
    const archive = zipSync({
      "旧稿/一.txt": strToU8("各村要认真部暑，抓好落实。"),
      "旧稿/二.docx": zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p>") }),
      "旧稿/三.txt": strToU8("会议强调，要再接再励。"),
    });
    const { id } = (await post("/runs", { purpose: "files" })).json();
    expect((await send(`/runs/${id}/files`, { name: "旧稿.zip" }, archive)).json()).toEqual({ files: 3 });
    expect((await post(`/runs/${id}/begin`, {})).statusCode).toBe(200);
    const run = await finished(id);
    expect(run).toMatchObject({ state: "ended", total: 3, done: 3, unread: 1, found: 2 });
    expect(run.unreadable).toEqual([{ name: "旧稿.zip/旧稿/二.docx", reason: "文件已损坏或不完整，无法打开。" }]);
    const { lines } = (await get(`/runs/${id}/findings`)).json();
    expect(lines.map(({ title, quote }: { title: string; quote: string }) => [title, quote])).toEqual([
      ["旧稿.zip/旧稿/一.txt", "部暑"],
      ["旧稿.zip/旧稿/三.txt", "再接再励"],
    ]);
  });

  test("a file inside that cannot be unpacked is named, and the rest is read", async () => {
    const archive = zipSync({ "一.txt": strToU8("各村要认真部暑。"), "二.txt": strToU8("会议强调，要再接再励。".repeat(50)) });
    // The first byte of the second file's compressed data: its own kind of damage, not the archive's.
    const name = Buffer.from("二.txt");
    const at = Buffer.from(archive).indexOf(name) + name.length;
    archive[at] = 0xff;
    const { id } = (await post("/runs", { purpose: "files" })).json();
    const answer = await send(`/runs/${id}/files`, { name: "坏.zip" }, archive);
    expect([answer.statusCode, answer.json()]).toEqual([200, { files: 2 }]);
    await post(`/runs/${id}/begin`, {});
    const run = await finished(id);
    expect(run).toMatchObject({ state: "ended", total: 1, done: 1, unread: 1, found: 1 });
    expect(run.unreadable).toEqual([{ name: "坏.zip/二.txt", reason: expect.stringContaining("损坏") }]);
  });

  test("nothing is begun without a file, and an empty or broken archive says what is wrong with it", async () => {
    const { id } = (await post("/runs", { purpose: "files" })).json();
    expect((await post(`/runs/${id}/begin`, {})).json().fields).toEqual({ files: "还没有导入文件" });
    expect((await send(`/runs/${id}/files`, { name: "空.txt" }, new Uint8Array())).json().fields.file).toBe("文件是空的");
    const broken = await send(`/runs/${id}/files`, { name: "坏.zip" }, zipSync({ "一.txt": strToU8("好") }).subarray(0, 40));
    expect(broken.statusCode).toBe(422);
    expect(broken.json().fields.file).toMatch(/^文件没有读成：.*坏|^文件没有读成：/);
  });
});

describe("an office's list from a spreadsheet 词表导入", () => {
  const read = async (rows: readonly (readonly string[])[], kind = "words", name = "词表.xlsx") =>
    send("/tables", { name, kind }, await sheet(rows), officer);

  test("columns are known by their headings in any order, blank rows do not count", async () => {
    const { rows, problems } = (
      await read([
        ["建议", "词语", "说明"],
        ["服务对象", "帮扶对像", "本镇统一"],
        ["", "", ""],
        ["网格员", "网格长", ""],
      ])
    ).json();
    expect(problems).toEqual([]);
    expect(rows.map((row: string[]) => row.slice(0, 2))).toEqual([
      ["帮扶对像", "服务对象"],
      ["网格长", "网格员"],
    ]);
  });

  test("a bad row is named with its column, the reason and the good rows stay", async () => {
    const { rows, problems } = (
      await read([
        ["词语", "建议", "级别", "开始日期"],
        ["帮扶对像", "服务对象", "error", "2024-01-01"],
        ["帮扶对像", "帮扶人员", "", ""],
        ["", "没有词语", "", ""],
        ["网格长", "网格员", "严重极了", "2024-02-30"],
      ])
    ).json();
    expect(rows).toHaveLength(4);
    expect(problems).toEqual([
      { row: 2, column: "写法", message: "“帮扶对像”与第 1 行重复" },
      { row: 3, column: "写法", message: "不能为空" },
      { row: 4, column: "级别", message: "“严重极了”不是 error（错误）、warning（疑似）或 hint（提示）" },
      { row: 4, column: "起始日", message: "“2024-02-30”不是 YYYY-MM-DD 形式的日期" },
    ]);
  });

  test("what is exported can be read again and is the same list", async () => {
    const { id } = (await post("/lists", { kind: "words", name: "镇词表" }, officer)).json();
    const { rows } = (
      await read([
        ["词语", "建议"],
        ["帮扶对像", "服务对象"],
        ["网格长", "网格员"],
      ])
    ).json();
    const saved = await post(`/lists/${id}/versions`, { base: 0, rows, note: "导入" }, officer);
    expect([saved.statusCode, saved.json()]).toEqual([200, { version: 1 }]);
    const exported = await get(`/lists/${id}/list.xlsx`, officer);
    const again = (await send("/tables", { name: "镇词表.xlsx", kind: "words" }, exported.rawPayload, officer)).json();
    expect(again).toEqual({ rows, problems: [] });
  });

  test("a file that is no spreadsheet, or unpacks to more than it should, is refused with the reason", async () => {
    const damaged = await send(
      "/tables",
      { name: "词表.xlsx", kind: "words" },
      (await sheet([["写法"]])).subarray(0, 900),
      officer,
    );
    expect(damaged.statusCode).toBe(422);
    expect(damaged.json().fields.file).toContain("文件没有读成");
    const bomb = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(600 * 1024 * 1024),
    });
    const refused = await send("/tables", { name: "词表.xlsx", kind: "words" }, bomb, officer);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().fields.file).toContain("文件没有读成");
  });
});
