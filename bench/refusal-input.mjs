import { strToU8, zipSync, zlibSync } from "fflate";
import { seededRandom } from "./random.mjs";
import { reportDocx } from "./report-input.mjs";

const MEGABYTE = 1024 * 1024;
const latin = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Files that must be refused 坏文件: their name, and what makes each; `megabytes` of nothing are written as a hole. */
export function badFiles() {
  const docx = reportDocx();
  const random = seededRandom(7);
  const noise = (length) => new Uint8Array(length).map(() => random.below(256));
  const body = (text) => zipSync({ ...docxShell(), "word/document.xml": strToU8(text) }, { level: 9 });
  return [
    ["空文件.docx", new Uint8Array()],
    ["加密的.docx", compoundFile("EncryptedPackage")],
    ["加密的.xlsx", compoundFile("EncryptedPackage")],
    [
      "加密的.pdf",
      pdfWith(
        "",
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`,
      ),
    ],
    ["加密的.zip", encryptedZip()],
    ["截断的.docx", docx.subarray(0, docx.length >> 1)],
    ["截断的.doc", compoundFile("WordDocument").subarray(0, 1600)],
    ["截断的.pdf", latin("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa")],
    ["压缩炸弹.docx", body(`<w:document><w:body>${" ".repeat(200 * MEGABYTE)}</w:body></w:document>`)],
    [
      "压缩炸弹.xlsx",
      zipSync(
        { "[Content_Types].xml": strToU8("<Types/>"), "xl/worksheets/sheet1.xml": new Uint8Array(200 * MEGABYTE) },
        { level: 9 },
      ),
    ],
    ["谎报大小的炸弹.docx", understated(body(`<w:document><w:body>${" ".repeat(50 * MEGABYTE)}</w:body></w:document>`))],
    [
      "炸弹.zip",
      zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, new Uint8Array(40 * MEGABYTE)])), { level: 9 }),
    ],
    ["套娃.zip", nested(6)],
    ["压缩炸弹.pdf", pdfBomb(400 * MEGABYTE)],
    ["实体炸弹.docx", body(laughs("w:document"))],
    [
      "实体炸弹.xlsx",
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8(laughs("workbook")),
        "xl/worksheets/sheet1.xml": strToU8(laughs("worksheet")),
      }),
    ],
    ["重复压缩.pdf", pdfWith("x", "", "/Filter [/FlateDecode /FlateDecode] /Length 1")],
    ["大段正文.docx", body(`<w:document><w:body>${prose(30 * MEGABYTE, random)}</w:body></w:document>`)],
    ["远处一格.xlsx", farCell()],
    [
      "外部实体.docx",
      body(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
      ),
    ],
    ["照片.jpg", Buffer.concat([latin("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), noise(300_000)])],
    ["照片改名.docx", Buffer.concat([latin("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), noise(300_000)])],
    ["照片改名.pdf", Buffer.concat([latin("\xff\xd8\xff\xe1"), noise(300_000)])],
    ["噪声.docx", noise(3 * MEGABYTE)],
    ["噪声.txt", noise(30 * MEGABYTE)],
    ["零字节填满.txt", new Uint8Array(60 * MEGABYTE)],
    ["程序改名.doc", Buffer.concat([latin("MZ\x90\x00"), noise(300_000)])],
    ["网页改名.docx", strToU8("<html><body><p>今天天气很好。</p></body></html>")],
    ["不是年报.txt", strToU8("今天天气很好。\n".repeat(50_000))],
    ["一行到底.txt", strToU8("政府信息公开".repeat(500_000))],
    ["数字到底.txt", strToU8(`三、收到和处理政府信息公开申请情况${"7".repeat(5_000_000)}`)],
    ["标签到底.html", strToU8(`<html><body>${"<div>".repeat(1_000_000)}`)],
    ["表格到底.html", strToU8(`<html><table>${"<tr><td colspan=1000 rowspan=60000>1".repeat(20_000)}`)],
    ["括号到底.rtf", strToU8(`{\\rtf1 ${"{".repeat(2_000_000)}`)],
    ["括号到底.json", strToU8("[".repeat(3_000_000))],
    ["五百兆.txt", { megabytes: 500 }],
    ["五百兆.docx", { megabytes: 500 }],
    ["五百兆.pdf", { megabytes: 500 }],
  ];
}

/** Paragraphs that do not pack well. */
function prose(size, random) {
  const paragraphs = Array.from(
    { length: 40_000 },
    () => `<w:p><w:r><w:t>${random.below(2 ** 31)}${random.below(2 ** 31)}公开</w:t></w:r></w:p>`,
  ).join("");
  return paragraphs.repeat(Math.ceil(size / paragraphs.length));
}

/** A sheet of two cells, the second in the last row and column that there may be. */
function farCell() {
  const cell = (at) => `<c r="${at}" t="n"><v>1</v></c>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell("A1")}</row><row r="1048576">${cell("XFD1048576")}</row></sheetData></worksheet>`,
    ),
  });
}

function docxShell() {
  return {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  };
}

/** Ten entities, each ten times the one before. */
function laughs(root) {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">${entities}]><${root}>&a9;</${root}>`;
}

/** A compound file of one stream. */
function compoundFile(stream) {
  const file = new Uint8Array(512 * 12);
  const view = new DataView(file.buffer);
  file.set(latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
    view.setUint16(at, value, true);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
    [76, 0],
  ])
    view.setUint32(at, value, true);
  for (let at = 80; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  for (let i = 0; i < 128; i += 1) view.setUint32(512 + i * 4, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (let i = 2; i < 10; i += 1) view.setUint32(512 + i * 4, i === 9 ? 0xfffffffe : i + 1, true);
  const entry = (index, name, type, start, size, child) => {
    const at = 1024 + index * 128;
    for (const [i, character] of [...name].entries()) view.setUint16(at + i * 2, character.charCodeAt(0), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    file[at + 66] = type;
    for (const side of [68, 72]) view.setUint32(at + side, 0xffffffff, true);
    view.setUint32(at + 76, child, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, "Root Entry", 5, 0xfffffffe, 0, 1);
  entry(1, stream, 2, 2, 4096, 0xffffffff);
  return file;
}

function encryptedZip() {
  const zip = zipSync({ "报告.txt": strToU8("年度报告".repeat(100)) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint16(6, view.getUint16(6, true) | 1, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  return zip;
}

/** The directory says that hardly anything is inside. */
function understated(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset);
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left -= 1) {
    view.setUint32(at + 24, Math.min(1000, view.getUint32(at + 24, true)), true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function nested(depth) {
  let inner = zipSync({ "0.txt": new Uint8Array(20 * MEGABYTE) }, { level: 9 });
  for (let i = 0; i < depth; i += 1)
    inner = zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, j) => [`${j}.zip`, inner])), { level: 9 });
  return inner;
}

function pdfWith(content, trailer = "", dictionary = `/Length ${content.length}`) {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
    `<< ${dictionary} >>\nstream\n${content}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}trailer << /Size 5 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latin(text);
}

/** A page whose one stream unpacks to hundreds of megabytes of drawing. */
function pdfBomb(size) {
  const deflated = zlibSync(new Uint8Array(size).fill(0x20), { level: 9 });
  const content = Array.from(deflated, (byte) => String.fromCharCode(byte)).join("");
  return pdfWith(content, "", `/Filter /FlateDecode /Length ${content.length}`);
}
