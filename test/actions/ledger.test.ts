import { afterAll, beforeAll, expect, test } from "vitest";
import { importLedger, ledgerTemplate } from "../../src/actions/requests/import-ledger.ts";
import { listRequests } from "../../src/actions/requests/list.ts";
import { writePlainXlsx } from "../../src/engines/writing/plain-xlsx.ts";
import { readLedgerFile } from "../../src/jobs/requests/ledger-reader.ts";
import { ledgerRows } from "../../src/jobs/requests/ledger-rows.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
});
afterAll(() => town.close());

const HEAD = [
  "序号",
  "申请人",
  "申请人类型",
  "身份证号",
  "联系方式",
  "联系地址",
  "申请方式",
  "收到日期",
  "申请内容（摘要）",
  "备注",
];
const row = (n: number, changes: Record<number, string> = {}) => {
  const cells = [
    String(n),
    "江晚吟",
    "公民",
    "000000198001010000",
    "0000-55501234",
    "示例路9号",
    "挂号信",
    "2023年9月4日",
    `第${n}项信息`,
    "",
  ];
  return cells.map((cell, i) => changes[i] ?? cell);
};
const bring = (rows: string[][], commit: boolean) => importLedger(town.office, town.clerk, "heze-town", rows, commit);
const total = async () => (await listRequests(town.office, town.clerk, "heze-town", { state: "all", page: 1 })).total;

test("a ledger with other headings and other words is understood, its head found below a title", async () => {
  const seen = await bring([["某镇依申请公开台账"], HEAD, row(1), ["", ""], row(2, { 7: "2023/9/5" })], false);
  expect(seen).toMatchObject({ total: 2, missing: [], faultyCount: 0, marked: null, numbers: [] });
  expect(seen.headings.filter(({ means }) => means === null).map(({ heading }) => heading)).toEqual(["序号", "备注"]);
  expect(await total()).toBe(0);
});

test("one wrong row and nothing comes in; each wrong row is named with the reason and given back marked", async () => {
  const rows = [HEAD, row(1), row(2, { 6: "鸽子" }), row(3, { 4: "", 7: "2023-13-40" })];
  const seen = await bring(rows, false);
  expect(seen.faulty).toEqual([
    { row: 3, problems: [expect.stringContaining("收到渠道“鸽子”不认识，可以填：当面提交")] },
    { row: 4, problems: expect.arrayContaining([expect.stringContaining("联系电话"), expect.stringContaining("2023-09-22")]) },
  ]);
  const marked = ledgerRows(Buffer.from(seen.marked ?? "", "base64"));
  expect(marked[2]?.[0]).toContain("鸽子");
  await expect(bring(rows, true)).rejects.toMatchObject({ code: "faulty-rows", message: expect.stringContaining("2行") });
  expect(await total()).toBe(0);
});

test("a whole ledger comes in with its days of receipt, and once however often it is sent", async () => {
  const rows = [HEAD, ...Array.from({ length: 30 }, (_, i) => row(i + 1))];
  const { numbers } = await bring(rows, true);
  expect(numbers).toHaveLength(30);
  expect((await bring(rows, true)).numbers).toEqual(numbers);
  expect(await total()).toBe(30);
});

test("a ledger without a column that is needed says which", async () => {
  const rows = [HEAD, row(1)].map((cells) => cells.filter((_, i) => i !== 5));
  expect(await bring(rows, false)).toMatchObject({ missing: ["通信地址"] });
  await expect(bring(rows, true)).rejects.toMatchObject({ code: "faulty-rows" });
});

test("the template reads back with every column known, and a file that is no workbook is refused in the thread", async () => {
  const rows = ledgerRows(await ledgerTemplate());
  expect(await bring(rows, false)).toMatchObject({ missing: [], total: 0 });
  const file = await writePlainXlsx([{ name: "台账", columns: HEAD.map((heading) => ({ heading, width: 10 })), rows: [row(1)] }]);
  expect(await readLedgerFile(file)).toEqual({ rows: [HEAD, row(1)] });
  expect(await readLedgerFile(Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]))).toMatchObject({
    unreadable: expect.stringContaining("打不开"),
  });
});
