import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { AnnualReport, FormId } from "../../../src/domain/annual-report/model.ts";
import { readReports } from "../../../src/engines/reading/read-archive.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { asDocx } from "./as-docx.ts";
import { asHtml } from "./as-html.ts";
import { asPdf } from "./as-pdf.ts";
import { asRtf } from "./as-rtf.ts";
import { asWord97 } from "./as-word97.ts";
import { gbk } from "./gbk.ts";
import { FORMS, madeUpTables, ORGAN, withoutZeros, YEAR } from "./made-up-report.ts";
import { type MergedTable, type Part, partsOf, placed } from "./merged-tables.ts";
import { LAYOUTS, printedRows, printReport } from "./print-layouts.ts";

const characterMaps = `${join(import.meta.dirname, "../../../node_modules/pdfjs-dist/cmaps")}/`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name: string): Promise<AnnualReport> {
  const result = await readReport(bytes, name, FORMS, { characterMaps });
  if ("unreadable" in result) throw new Error(result.unreadable.reason);
  return result.report;
}

function asWorkbook(parts: readonly Part[], bookType: "xlsx" | "xls"): Uint8Array {
  const book = utils.book_new();
  parts.forEach((part, i) => {
    const table: MergedTable = typeof part === "string" ? [[{ text: part, columns: 1, rows: 1 }]] : part;
    const cells = placed(table);
    const rows = table.map((_, row) => {
      const line: (string | number)[] = [];
      for (const { text, column } of cells.filter((cell) => cell.row === row)) line[column] = /^[\d.]+$/.test(text) ? Number(text) : text;
      return line;
    });
    const sheet = utils.aoa_to_sheet(rows);
    sheet["!merges"] = cells.filter(({ columns, rows: down }) => columns * down > 1).map(({ row, column, columns, rows: down }) => ({ s: { r: row, c: column }, e: { r: row + down - 1, c: column + columns - 1 } }));
    utils.book_append_sheet(book, sheet, `页${i}`);
  });
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

const asWebArchive = (parts: readonly Part[]) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${Array.from(gbk(asHtml(parts, "gb2312")), (byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte))).join("")}\r\n--b--`;

const FORMATS: Record<string, (parts: readonly Part[]) => Uint8Array> = {
  "html in UTF-8": (parts) => bytesOf(asHtml(parts)),
  "html in GBK": (parts) => gbk(asHtml(parts, "gb2312")),
  "html in GBK whose head says UTF-8": (parts) => gbk(asHtml(parts, "utf-8")),
  "html inside a table that arranges the page": (parts) => bytesOf(asHtml(parts).replace("<body>", "<body><table><tr><td>导航</td><td>").replace("</body>", "</td></tr></table></body>")),
  docx: asDocx,
  "doc of 1997–2003": asWord97,
  "rtf in GBK bytes": (parts) => asRtf(parts),
  "rtf in Unicode": (parts) => asRtf(parts, true),
  xlsx: (parts) => asWorkbook(parts, "xlsx"),
  xls: (parts) => asWorkbook(parts, "xls"),
  "pdf in a Chinese font that is not embedded": (parts) => asPdf(parts),
  "web archive": (parts) => bytesOf(asWebArchive(parts)),
};
const FORM_IDS: FormId[] = ["2021", "2019"];

describe.each(Object.entries(FORMATS))("%s", (_, print) => {
  test.each(FORM_IDS)("every cell of the form of %s is read", async (id) => {
    const report = await read(print(partsOf(id, madeUpTables(id))), "report");
    expect(report.tables).toEqual(madeUpTables(id));
    expect(report).toMatchObject({ organ: ORGAN, year: YEAR, form: id });
    expect(report.sections.map((section) => section.id)).toEqual(["overview", "proactive", "requests", "disputes", "problems", "other-matters"]);
  });

  test("a blank cell is null, not zero", async () => {
    const parts = partsOf("2021", madeUpTables("2021"), (value) => (value === 0 ? "" : String(value)));
    expect((await read(print(parts), "report")).tables).toEqual(withoutZeros(madeUpTables("2021")));
  });
});

describe("other ways to hand a report in", () => {
  test("a pdf without ruling lines is read by its columns", async () => {
    const { tables } = await read(asPdf(partsOf("2021", madeUpTables("2021")), false), "report.pdf");
    expect(tables.requests).toEqual(madeUpTables("2021").requests);
  });

  test("our own JSON comes back as it went out", async () => {
    const report = await read(bytesOf(printReport("2021", printedRows("2021", madeUpTables("2021")), LAYOUTS["one cell a line"]!.layout)), "a.txt");
    const again = await read(bytesOf(JSON.stringify(report)), "a.json");
    expect(again.tables).toEqual(report.tables);
    expect(again.sections.map(({ id, text }) => [id, text])).toEqual(report.sections.map(({ id, text }) => [id, text]));
    expect(again).toMatchObject({ organ: ORGAN, year: YEAR, form: "2021" });
  });

  test("what another program parsed is taken over cell by cell", async () => {
    const column = (received: number) => ({ newReceived: received, carriedOver: 0, results: { granted: received, totalProcessed: received, carriedForward: 0 } });
    const legalPerson = { commercial: column(1), research: column(0), social: column(0), legal: column(0), other: column(0) };
    const sections = [{ type: "table_3", tableData: { naturalPerson: column(4), legalPerson, total: column(5) } }];
    const { tables } = await read(bytesOf(JSON.stringify({ sections })), "a.json");
    expect(tables.requests?.received).toEqual([4, 1, 0, 0, 0, 0, 5]);
    expect(tables.requests?.["other.other"]).toEqual([null, null, null, null, null, null, null]);
  });

  test("the files of a zip are read one by one; one that cannot be read says why", async () => {
    const good = bytesOf(asHtml(partsOf("2021", madeUpTables("2021"))));
    const zip = zipSync({ "甲/报告.html": good, "乙.jpg": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "__MACOSX/._x": strToU8("x") });
    const results = await readReports(zip, "all.zip", FORMS);
    expect(results.map(({ file }) => file)).toEqual(["甲/报告.html", "乙.jpg"]);
    expect(results[0]!.result).toMatchObject({ report: { organ: ORGAN } });
    expect(results[1]!.result).toMatchObject({ unreadable: { code: "picture" } });
  });
});
