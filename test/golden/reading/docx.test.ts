import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/engines/reading/document/document.ts";
import { readDocument } from "../../../src/engines/reading/read-document.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { docx, paragraph, run, table } from "./as-docx.ts";
import { FORMS } from "./made-up-report.ts";

async function read(body: string, parts: Record<string, string> = {}): Promise<Document> {
  const result = await readDocument(docx(body, parts), "a.docx");
  if ("unreadable" in result) throw new Error(result.unreadable.reason);
  return result.document;
}

const xml = (root: string, content: string) => `<?xml version="1.0"?><w:${root} xmlns:w="w">${content}</w:${root}>`;
const level = (index: number, format: string, text: string, more = "") => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string, numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({ "word/numbering.xml": xml("numbering", `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${numbers}`) });
const numbered = (text: string, at = 0, id = 1) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const lines = ({ text }: Document) => text.trim().split("\n");

describe("automatic numbers 自动编号 are part of the text", () => {
  test("Chinese counting, with levels that start again", async () => {
    const document = await read([numbered("甲"), numbered("子", 1), numbered("丑", 1), numbered("乙"), numbered("寅", 1)].join(""), list(level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）")));
    expect(lines(document)).toEqual(["一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"]);
    expect(document.blocks[1]).toMatchObject({ numbering: "（一）", text: "（一）子" });
  });

  test("a number made of several levels, and one that is to be decimal", async () => {
    const levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>");
    expect(lines(await read(numbered("甲") + numbered("乙", 1), list(levels)))).toEqual(["第一章甲", "1.1 乙"]);
  });

  test("a list that starts anew, and one that goes on after plain paragraphs", async () => {
    const numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const document = await read(numbered("甲") + paragraph(run("段")) + numbered("乙") + numbered("丙", 0, 2), list(level(0, "decimal", "%1、"), numbers));
    expect(lines(document)).toEqual(["1、甲", "段", "2、乙", "1、丙"]);
  });

  test("a list that begins with a deeper level has its upper ones behind it, and a start of its own counts from its own level on", async () => {
    const numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const levels = level(0, "decimal", "%1、") + level(1, "decimal", "%1.%2");
    const document = await read(numbered("甲", 1) + numbered("乙") + numbered("丙", 1, 2) + numbered("丁", 0, 2), list(levels, numbers));
    expect(lines(document)).toEqual(["1.1 甲", "2、乙", "2.1 丙", "5、丁"]);
  });

  test("a number that the style gives, and its heading level", async () => {
    const styles = xml("styles", '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="h"><w:basedOn w:val="base"/></w:style>');
    const { blocks } = await read(paragraph(run("总体情况"), '<w:pStyle w:val="h"/>'), { ...list(level(0, "chineseCounting", "%1、")), "word/styles.xml": styles });
    expect(blocks).toMatchObject([{ text: "一、总体情况", level: 1 }]);
  });

  test("sections are found though their numerals are automatic", async () => {
    const headings = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"];
    const bytes = docx(headings.map((heading) => numbered(heading) + paragraph(run("有关内容。"))).join(""), list(level(0, "chineseCounting", "%1、")));
    const result = await readReport(bytes, "a.docx", FORMS);
    expect("report" in result && result.report.sections.map(({ heading }) => heading)).toEqual(["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]);
  });
});

describe("what a finished document should not hold is seen 残留", () => {
  test("tracked changes: the text as accepted, and who changed what", async () => {
    const document = await read(paragraph(`${run("收到")}<w:del w:author="张三"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:author="李四">${run("6")}</w:ins>${run("件")}`));
    expect(lines(document)).toEqual(["收到6件"]);
    expect(document.leftovers).toEqual([
      { kind: "deletion", text: "5", offset: 2, by: "张三" },
      { kind: "insertion", text: "6", offset: 3, by: "李四" },
    ]);
  });

  test("comments, by whom, where they stand", async () => {
    const comments = xml("comments", `<w:comment w:id="4" w:author="王五">${paragraph(run("请核对"))}</w:comment>`);
    const document = await read(paragraph(run("前")) + paragraph(`${run("数字")}<w:r><w:commentReference w:id="4"/></w:r>`), { "word/comments.xml": comments });
    expect(document.leftovers).toEqual([{ kind: "comment", text: "请核对", offset: 4, by: "王五" }]);
  });

  test("hidden text is no text, and the bookmark of the last edit is residue", async () => {
    const document = await read(paragraph(`<w:bookmarkStart w:id="0" w:name="_GoBack"/>${run("看得见")}${run("看不见", "<w:vanish/>")}${run("也看得见", '<w:vanish w:val="0"/>')}`));
    expect(lines(document)).toEqual(["看得见也看得见"]);
    expect(document.leftovers.map(({ kind, text }) => [kind, text])).toEqual([
      ["bookmark", "_GoBack"],
      ["hidden", "看不见"],
    ]);
  });

  test("offsets of leftovers in a cell are those of the whole text", async () => {
    const cell = { text: "x", columns: 1, rows: 1 };
    const body = paragraph(run("前言")) + table([[cell, cell]]).replace(run("x"), `<w:r><w:t>数</w:t></w:r><w:ins w:author="a">${run("12")}</w:ins>`);
    const { text, leftovers } = await read(body);
    expect(leftovers).toMatchObject([{ kind: "insertion", text: "12" }]);
    expect(text.slice(leftovers[0]!.offset - 2, leftovers[0]!.offset)).toBe("12");
  });
});

describe("where text can hide", () => {
  test("a text box is read once, though it is written twice", async () => {
    const box = `<w:txbxContent>${paragraph(run("框内"))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(lines(await read(paragraph(`<w:r>${drawing}</w:r>${run("框外")}`)))).toEqual(["框内", "框外"]);
  });

  test("footnotes follow the body", async () => {
    const notes = xml("footnotes", `<w:footnote w:id="1">${paragraph(run("脚注内容"))}</w:footnote>`);
    expect(lines(await read(paragraph(run("正文")), { "word/footnotes.xml": notes }))).toEqual(["正文", "脚注内容"]);
  });

  test("a field prints its result, not its code", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(lines(await read(paragraph(`${run("第")}${field}${run("页")}`)))).toEqual(["第3页"]);
  });

  test("a row whose cells all go on from above is a row, and a column in which no cell begins is none", async () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
    const { blocks } = await read(table([[cell("甲", 2, 2), cell("乙", 1, 2)], [], [cell("丙", 2), cell("丁")]]));
    expect(blocks).toMatchObject([
      { rows: [[{ text: "甲", column: 0, columns: 1, rows: 2 }, { text: "乙", column: 1 }], [], [{ text: "丙", column: 0, columns: 1 }, { text: "丁", column: 1 }]] },
    ]);
  });

  test("a merged cell stands once, with what it spans", async () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
    const { blocks, text } = await read(table([[cell("甲", 1, 2), cell("乙", 2)], [cell("丙"), cell("")]]));
    expect(blocks).toMatchObject([
      {
        kind: "table",
        rows: [
          [
            { text: "甲", column: 0, columns: 1, rows: 2 },
            { text: "乙", column: 1, columns: 2, rows: 1 },
          ],
          [
            { text: "丙", column: 1 },
            { text: "", column: 2 },
          ],
        ],
      },
    ]);
    for (const block of blocks) if (block.kind === "table") for (const { offset, text: words } of block.rows.flat()) expect(text.slice(offset, offset + words.length)).toBe(words);
  });
});
