import fc from "fast-check";
import { strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/engines/reading/read-document.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { asDocx, docx, paragraph, run } from "./as-docx.ts";
import { asHtml } from "./as-html.ts";
import { asPages, asPdf, SCAN } from "./as-pdf.ts";
import { asRtf } from "./as-rtf.ts";
import { asWord97, compoundFile } from "./as-word97.ts";
import { FORMS, madeUpTables } from "./made-up-report.ts";
import { partsOf } from "./merged-tables.ts";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const parts = partsOf("2021", madeUpTables("2021"));
const GOOD = { docx: asDocx(parts), doc: asWord97(parts), pdf: asPdf(parts), rtf: asRtf(parts), html: bytesOf(asHtml(parts)) };

async function reasonFor(bytes: Uint8Array, name = "file"): Promise<{ code: string; reason: string }> {
  const result = await readReport(bytes, name, FORMS);
  if (!("unreadable" in result)) throw new Error("was read");
  return result.unreadable;
}

/** Stored, not packed, with whatever sizes the directory is to claim. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(1 << 20);
  const zip = zipSync({ "word/document.xml": zeros }, { level: 9 });
  const view = new DataView(zip.buffer);
  const directory = zip.length - 22 - view.getUint32(zip.length - 10, true);
  expect(directory).toBeLessThan(zip.length);
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, 0xfffffff0, true);
  return zip;
}

function flagged(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer);
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left--) {
    view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body>${paragraph("&b;")}</w:body></w:document>`;
const encryptedPdf = new TextDecoder("latin1")
  .decode(GOOD.pdf)
  .replace("/Root 1 0 R", `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`);
const pdfStream = (dictionary: string, content: Uint8Array) =>
  latin(`%PDF-1.4\n1 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n${new TextDecoder("latin1").decode(content)}\nendstream\nendobj\n`);
const blanks = (megabytes: number) => new Uint8Array(megabytes << 20).fill(32);
const picturesOnly = new TextDecoder("latin1").decode(asPdf([""]));

describe("a file that cannot be read says why, in Chinese", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["a photograph", latin(`\xff\xd8\xff\xe0\x00\x10JFIF${"\x01\x9e".repeat(500)}`), "picture"],
    ["a screenshot named doc", latin("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "picture"],
    ["binary noise", Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256), "binary"],
    ["a zip cut in half", GOOD.docx.subarray(0, GOOD.docx.length >> 1), "damaged"],
    ["a doc cut in half", GOOD.doc.subarray(0, GOOD.doc.length >> 1), "damaged"],
    ["a pdf of which only the first line is left", GOOD.pdf.subarray(0, 40), "damaged"],
    ["a zip that claims to unpack to four gigabytes", bomb(), "zip-bomb"],
    ["a docx whose body packs a thousand times", zipSync({ "word/document.xml": blanks(9) }), "zip-bomb"],
    ["a pdf whose page unpacks to a library", pdfStream("/Filter /FlateDecode", zlibSync(blanks(33))), "zip-bomb"],
    ["a pdf packed twice", pdfStream("/Filter [/FlateDecode /FlateDecode]", latin("x")), "zip-bomb"],
    ["a text longer than any report", bytesOf("政府信息公开".repeat(400_000)), "too-large"],
    ["a zip whose files need a password", flagged(zipSync({ "word/document.xml": strToU8("<x/>") })), "encrypted"],
    ["an office file with a password", compoundFile({ EncryptedPackage: new Uint8Array(4096) }), "encrypted"],
    ["a pdf with a password", latin(encryptedPdf), "encrypted"],
    ["a pdf that holds only pictures", latin(picturesOnly), "scanned"],
    ["a docx that multiplies entities", docx("", { "word/document.xml": laughs }), "damaged"],
    ["a docx without its body", zipSync({ "word/styles.xml": strToU8("<x/>") }), "damaged"],
    ["a RAR archive", latin("Rar!\x1a\x07\x01\x00"), "unsupported"],
    ["an OFD file", zipSync({ "OFD.xml": strToU8("<x/>") }), "unsupported"],
    ["a zip of many files", zipSync({ "a.txt": strToU8("a"), "b.txt": strToU8("b") }), "many-files"],
    ["a text that is no report", bytesOf("今天天气很好。"), "not-a-report"],
    ["blanks only", bytesOf(" \n\t\n"), "no-text"],
    ["JSON that is no report", bytesOf('{"a": [1, 2]}'), "not-a-report"],
    ["JSON that breaks off", bytesOf('{"tables": {'), "not-a-report"],
  ])("%s", async (_, bytes, code) => {
    const unreadable = await reasonFor(bytes);
    expect(unreadable.code).toBe(code);
    expect(unreadable.reason).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  test("of a pdf of which only some pages are scans, the others are read, and these are named", async () => {
    const result = await readReport(asPages([parts.slice(0, 4), SCAN, parts.slice(4), SCAN]), "a.pdf", FORMS);
    if (!("report" in result)) throw new Error(result.unreadable.reason);
    expect(result.document.unreadPages).toEqual([2, 4]);
    expect(result.report.reading.unsure).toContainEqual({ table: "pages", row: "2", why: "第 2 页是扫描件，未读" });
    const whole = await readReport(GOOD.pdf, "a.pdf", FORMS);
    expect(result.report.tables).toEqual("report" in whole && whole.report.tables);
  });

  test("a file above the limit is not opened", async () => {
    const unreadable = { code: "too-large", reason: expect.stringContaining("有 65 MB，上限 64 MB") };
    expect(await readDocument(new Uint8Array(65 * 1024 * 1024), "a.docx")).toMatchObject({ unreadable });
  });

  test.each(Object.entries(GOOD))("%s: a wrong ending of the name does not matter", async (_, bytes) => {
    for (const name of ["报告.txt", "报告.pdf", "报告.docx", "报告"]) expect(await readDocument(bytes, name)).toHaveProperty("document");
  });
});

describe("hostile input ends", () => {
  test.each<[string, string]>([
    ["digits without end", "7".repeat(300_000)],
    ["a glued table four without end", `四、政府信息公开行政复议、行政诉讼情况结果维持${"1".repeat(5000)}`],
    ["blanks without end", `一、总体情况${" ".repeat(300_000)}9`],
    ["stars without end", `\t${"*".repeat(300_000)}x`],
    ["headings without end", "一、总体情况四、复议".repeat(20_000)],
    ["rows without end", `三、收到和处理政府信息公开申请情况\n${"3.其他 0 0 0 0 0 0 0\n".repeat(1500)}`],
    ["elements without end", `<html>${"<div>".repeat(100_000)}`],
    ["brackets without end", `{\\rtf1${"{".repeat(100_000)}`],
  ])("%s", async (_, text) => {
    const result = await readReport(bytesOf(text), "x", FORMS);
    expect("report" in result || "unreadable" in result).toBe(true);
  });

  test("paragraphs nested without end", async () => {
    const nested = `${"<w:p><w:r><w:txbxContent>".repeat(2000)}${"</w:txbxContent></w:r></w:p>".repeat(2000)}`;
    expect(await readDocument(docx(nested), "x.docx")).toMatchObject({ unreadable: { code: "damaged" } });
  });

  test("whatever bytes come, a result comes back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("", "%PDF-1.4\n", "PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "{\\rtf1", "<html>", "{\""), async (noise, start) => {
        const result = await readReport(Uint8Array.of(...latin(start), ...noise), "x", FORMS);
        expect("report" in result || result.unreadable.reason.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(Object.entries(GOOD))("%s: a few wrong bytes never throw", async (_, good) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readReport(bytes, "x", FORMS);
        expect("report" in result || "unreadable" in result).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

test("a docx that says nothing but a title is an empty report, not an unreadable one", async () => {
  const result = await readReport(docx(paragraph(run("青禾县云栖镇人民政府2022年政府信息公开工作年度报告"))), "a.docx", FORMS);
  expect(result).toMatchObject({ report: { year: 2022, sections: [] } });
});
