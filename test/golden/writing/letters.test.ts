import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/engines/finding.ts";
import { type FindingsLetter, writeFindingsDocx } from "../../../src/engines/writing/findings-docx.ts";
import { type OfficialLetter, writeOfficialLetter } from "../../../src/engines/writing/official-letter.ts";
import { all, type Element, first, gridOf, isOn, partsOf, readPart, textOf } from "./docx-xml.ts";
import { FORMS } from "./made-up-report.ts";

const LETTER: OfficialLetter = {
  heading: "青禾县望江镇人民政府",
  title: "政府信息公开申请答复书",
  number: "望政公复〔2023〕7号",
  addressee: "王小禾",
  paragraphs: ["我单位于2023年9月22日收到您提出的政府信息公开申请。", "（一）关于养护里程。共计32.6公里。", "", "特此告知。"],
  attachments: ["养护资金使用明细表", "养护计划。"],
  signer: "青禾县望江镇人民政府",
  date: "2023-10-09",
  contact: "望江镇党政办公室　0000-1234567",
};
const bodyOf = (bytes: Uint8Array) => first(readPart(bytes, "word/document.xml"), "w:body")!;
const printed = (body: Element) =>
  body.children
    .filter(({ name }) => name === "w:p")
    .map(textOf)
    .filter((text) => text !== "");
const value = (element: Element | undefined) => element?.attributes["w:val"];
const paragraph = (body: Element, text: string) => body.children.find((block) => textOf(block) === text)!;

describe("a letter of an organ 信函格式 (GB/T 9704—2012)", async () => {
  const bytes = await writeOfficialLetter(LETTER);
  const body = bodyOf(bytes);

  test("has number, title, addressee, text, attachments, signature, date and contact, in this order", () => {
    expect(printed(body)).toEqual([
      "望政公复〔2023〕7号",
      "政府信息公开申请答复书",
      "王小禾：",
      "我单位于2023年9月22日收到您提出的政府信息公开申请。",
      "（一）关于养护里程。共计32.6公里。",
      "特此告知。",
      "附件：1.养护资金使用明细表",
      "2.养护计划",
      "青禾县望江镇人民政府",
      "2023年10月9日",
      "（联系方式：望江镇党政办公室　0000-1234567）",
    ]);
  });

  test("the first page bears the organ's name in red above a double rule of 170 mm, and no page number", () => {
    const references = all(body, "w:headerReference").concat(all(body, "w:footerReference"));
    expect(references.map(({ name, attributes }) => `${name} ${attributes["w:type"]}`).sort()).toEqual([
      "w:footerReference default",
      "w:footerReference even",
      "w:footerReference first",
      "w:headerReference first",
    ]);
    expect(isOn(first(body, "w:titlePg"))).toBe(true);
    const [header] = Object.keys(partsOf(bytes)).filter((path) => /^word\/header\d+\.xml$/.test(path));
    const name = readPart(bytes, header!);
    expect([textOf(name), value(first(name, "w:color"))]).toEqual(["青禾县望江镇人民政府", "C00000"]);
    expect(value(first(name, "w:bottom"))).toBe("thickThinSmallGap");
    const indent = first(name, "w:ind")!.attributes;
    const length = 156 - ((Number(indent["w:left"]) + Number(indent["w:right"])) / 1440) * 25.4;
    expect(length).toBeCloseTo(170, 0);
  });

  test("the name begins 30 mm below the edge of the paper", () => {
    expect((Number(first(body, "w:pgMar")!.attributes["w:header"]) / 1440) * 25.4).toBeCloseTo(30, 1);
  });

  test("the signature goes with the last paragraph to the next page, never alone", () => {
    const from = body.children.indexOf(paragraph(body, "特此告知。"));
    const to = body.children.indexOf(paragraph(body, "2023年10月9日"));
    const kept = body.children.slice(from, to).map((block) => first(block, "w:keepNext"));
    expect(kept.filter((keep) => !isOn(keep))).toEqual([]);
  });

  test("the date stands four characters off the margin", () => {
    expect(Number(first(paragraph(body, "2023年10月9日"), "w:ind")!.attributes["w:right"])).toBe(4 * 320);
  });

  test("a single attachment is not numbered, and without any there is no line for them", async () => {
    expect(printed(bodyOf(await writeOfficialLetter({ ...LETTER, attachments: ["养护计划"] })))).toContain("附件：养护计划");
    expect(printed(bodyOf(await writeOfficialLetter({ ...LETTER, attachments: [] }))).filter((text) => text.includes("附件"))).toEqual([]);
  });

  test("on plain paper it has no head, and its pages are numbered from the first", async () => {
    const plain = bodyOf(await writeOfficialLetter({ title: "接收回执", paragraphs: ["收到。"], signer: "望江镇人民政府", date: "2023-01-02" }));
    expect(all(plain, "w:headerReference")).toEqual([]);
    expect(isOn(first(plain, "w:titlePg"))).toBe(false);
  });
});

const finding = (check: string, severity: Finding["severity"], message: string, where: Finding["where"], more: Partial<Finding> = {}): Finding => ({
  check,
  severity,
  message,
  where,
  fingerprint: check,
  ...more,
});
const FINDINGS: FindingsLetter = {
  title: "关于退回年度报告的函",
  organ: "望江镇人民政府",
  intro: ["你单位报送的年度报告收悉。"],
  form: FORMS["2021"],
  findings: [
    finding("N-year", "hint", "正文年份与报告年度不一致", { section: "overview", offset: 3, length: 5, quote: "2019年" }),
    finding("T3-balance", "error", "自然人列不平", { table: "requests", row: "total", column: "natural-person" }, { basis: "年度报告格式 表三", fix: "改为 7" }),
    finding("link", "warning", "链接打不开", { url: "https://www.example.invalid/a.html" }),
  ],
  closing: ["请于3日内修改后重新报送。"],
  signer: "青禾县人民政府办公室",
  date: "2024-01-15",
};

describe("a letter with findings 退回函", async () => {
  const bytes = await writeFindingsDocx(FINDINGS);
  const body = bodyOf(bytes);

  test("lists the faults, errors first, each with its place in printed words, basis and remedy", () => {
    expect(gridOf(first(body, "w:tbl")!).map((row) => row.map(({ text }) => text))).toEqual([
      ["序号", "类别", "位置", "问题", "依据", "修改建议"],
      ["1", "错误", "表三（依申请公开） “（七）总计” “自然人”", "自然人列不平", "年度报告格式 表三", "改为 7"],
      ["2", "疑错", "https://www.example.invalid/a.html", "链接打不开", "", ""],
      ["3", "提示", "一、总体情况 “2019年”", "正文年份与报告年度不一致", "", ""],
    ]);
  });

  test("says how many of each there are", () => {
    expect(printed(body)).toContain("经核查，共发现问题3处，其中错误1处、疑错1处、提示1处，逐项列明如下：");
  });

  test("repeats the headings of the list on every page", () => {
    expect(all(body, "w:tr").map((row) => isOn(first(row, "w:tblHeader")))).toEqual([true, false, false, false]);
  });

  test("says so when nothing was found, without an empty table", async () => {
    const none = bodyOf(await writeFindingsDocx({ ...FINDINGS, findings: [] }));
    expect(all(none, "w:tbl")).toEqual([]);
    expect(printed(none)).toContain("经核查，未发现问题。");
  });
});
