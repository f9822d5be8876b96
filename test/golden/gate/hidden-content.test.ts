import { Comment, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from "docx";
import exceljs from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { openAttachment } from "../../../src/engines/gate/open-attachment.ts";
import { redact } from "../../../src/engines/redaction/redact.ts";
import { pdfFonts } from "../../../src/storage/fonts.ts";

const SECRET = "11010519491231002X";

async function checksOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const answer = await openAttachment(bytes, name);
  if ("unreadable" in answer) return [`unreadable: ${answer.unreadable.code}`];
  return [...new Set(answer.findings.filter(({ severity }) => severity !== "hint").map(({ check }) => check))].sort();
}

async function redacted(bytes: Uint8Array, name: string) {
  const answer = await redact(bytes, name, pdfFonts());
  if ("unreadable" in answer) throw new Error(answer.unreadable.reason);
  return answer;
}

async function dirtyDocx(): Promise<Uint8Array> {
  const at = { id: 0, author: "周某", date: "2024-03-01T00:00:00Z" };
  const document = new Document({
    creator: "周明华",
    comments: { children: [{ ...at, date: new Date(0), children: [new Paragraph("这里不能公开")] } as ConstructorParameters<typeof Comment>[0]] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun("经核查，申请人身份证号110105"),
              new TextRun("19491231"),
              new TextRun("002X，符合条件。"),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new DeletedTextRun({ text: "原拟不予公开", ...at, id: 1 }),
              new InsertedTextRun({ text: "予以公开", ...at, id: 2 }),
              new TextRun({ text: "藏起来的话", vanish: true }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function dirtyXlsx(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const shown = workbook.addWorksheet("名单");
  shown.addRow(["姓名", "手机"]);
  shown.addRow(["甲", "13812345678"]);
  shown.addRow(["乙", "13987654321"]);
  shown.getRow(3).hidden = true;
  shown.getCell("A2").note = "此人情况特殊";
  workbook.addWorksheet("底稿", { state: "veryHidden" }).addRow(["身份证号", SECRET]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function coveredPdf(): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: "A4", compress: false });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.fontSize(14).text("Public notice of the township, list of names and grants", 72, 100);
    doc.text("Hidden words below the box", 72, 200);
    doc.rect(60, 190, 300, 30).fill("black");
    doc.end();
  });
}

describe("藏在文件里的内容", () => {
  test("docx 的批注、修订、隐藏文字、作者和跨格式的号码都查得出来", async () => {
    expect(await checksOf(await dirtyDocx(), "通知.docx")).toEqual([
      "gate-comment",
      "gate-hidden-text",
      "gate-identity-number",
      "gate-metadata",
      "gate-tracked-change",
    ]);
  });

  test("正文里没有标记、只留在文件里的批注也查得出来", async () => {
    const parts = unzipSync(await dirtyDocx());
    const body = strFromU8(parts["word/document.xml"]!).replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, "");
    const orphaned = zipSync({ ...parts, "word/document.xml": strToU8(body) });
    expect(await checksOf(orphaned, "通知.docx")).toContain("gate-comment");
  });

  test("xlsx 的隐藏工作表、隐藏行、批注和里面的号码都查得出来", async () => {
    expect(await checksOf(await dirtyXlsx(), "名单.xlsx")).toEqual([
      "gate-comment",
      "gate-hidden-cells",
      "gate-hidden-sheet",
      "gate-identity-number",
      "gate-mobile-number",
    ]);
  });

  test("PDF 里被黑框盖住的文字查得出来，没有盖住的不报", async () => {
    const answer = await openAttachment(await coveredPdf(), "公示.pdf");
    const covered = "findings" in answer ? answer.findings.filter(({ check }) => check === "gate-covered-text") : [];
    expect(covered.map(({ where }) => "quote" in where && where.quote)).toEqual(["Hiddenwordsbelowthebox"]);
  });

  test("打不开的附件是不能公开，而不是没有问题", async () => {
    expect(await checksOf((await dirtyDocx()).subarray(0, 900), "坏.docx")).toEqual(["unreadable: damaged"]);
  });

  test("改坏、截断的文件三十份，每份都有答复，没有一份让程序出错", async () => {
    const good: [string, Uint8Array][] = [
      ["通知.docx", await dirtyDocx()],
      ["名单.xlsx", await dirtyXlsx()],
      ["公示.pdf", await coveredPdf()],
    ];
    for (let index = 0; index < 30; index++) {
      const [name, bytes] = good[index % 3]!;
      const broken = bytes.slice(0, bytes.length - (index % 2) * Math.floor(bytes.length / 3));
      // A stride that is prime to the lengths: other bytes each time, the same in every run.
      for (let change = 1; change <= 40; change++) broken[(change * 7919 + index * 104729) % broken.length] = (change * 31 + index) % 256;
      const answer = await openAttachment(broken, name);
      expect("unreadable" in answer || answer.findings.length >= 0).toBe(true);
    }
  });

  test.each([
    ["机密★10年\n关于有关工作的通知", "机密★10年"],
    ["内部资料  注意保存\n一、情况", "内部资料  注意保存"],
    ["密级：秘密\n关于……", "密级：秘密"],
  ])("有密级、内部标志的认得出来：%s", async (text, mark) => {
    const answer = await openAttachment(new TextEncoder().encode(text), "文件.txt");
    expect("marks" in answer && answer.marks[0]?.mark).toBe(mark);
  });

  test("讲保密工作的文件不是涉密文件", async () => {
    const text = "关于做好保密工作的通知\n要严守国家秘密，机密级文件按规定管理，不得泄露秘密。";
    const answer = await openAttachment(new TextEncoder().encode(text), "通知.txt");
    expect("marks" in answer && answer.marks).toEqual([]);
  });
});

describe("脱敏真正去除，重新读取可以证明", () => {
  test("docx 重写以后没有号码、批注、修订、隐藏文字和作者，其余文字还在", async () => {
    const { bytes } = await redacted(await dirtyDocx(), "通知.docx");
    expect(await checksOf(bytes, "通知.docx")).toEqual([]);
    const again = await openAttachment(bytes, "通知.docx");
    expect("text" in again && again.text.trim()).toBe("经核查，申请人身份证号11*************02X，符合条件。予以公开");
  });

  test("xlsx 重写以后只剩看得见的行，号码遮盖", async () => {
    const { bytes } = await redacted(await dirtyXlsx(), "名单.xlsx");
    expect(await checksOf(bytes, "名单.xlsx")).toEqual([]);
    const again = await openAttachment(bytes, "名单.xlsx");
    expect("text" in again && again.text.trim()).toBe("姓名\t手机\n甲\t138****5678");
  });

  test("PDF 重排以后没有盖住的文字可言", async () => {
    const { bytes } = await redacted(await coveredPdf(), "公示.pdf");
    expect(await checksOf(bytes, "公示.pdf")).toEqual([]);
  });
});
