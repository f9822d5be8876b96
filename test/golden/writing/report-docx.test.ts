import { describe, expect, test } from "vitest";
import { writeReportDocx } from "../../../src/engines/writing/report-docx.ts";
import { all, first, gridOf, isOn, readPart, textOf } from "./docx-xml.ts";
import { FORMS, madeUpReport } from "./made-up-report.ts";

const form = FORMS["2021"];
const report = madeUpReport(form);
const bytes = await writeReportDocx(report, form);
const body = first(readPart(bytes, "word/document.xml"), "w:body")!;
const tables = body.children.filter(({ name }) => name === "w:tbl");
const [proactive, requests, disputes] = tables.map(gridOf);
const styles = readPart(bytes, "word/styles.xml");
const style = (id: string) => all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id)!;
const value = (element: ReturnType<typeof first>) => element?.attributes["w:val"];
const labelled = (text: string) => requests!.flat().find((cell) => cell.text.replaceAll("\n", "") === text)!;

describe("the annual report as docx (年度报告格式)", () => {
  test("has its title, opening sentence and the six headings in order, tables under the second to the fourth", () => {
    const outline = body.children.map((block) => (block.name === "w:tbl" ? "表" : value(first(block, "w:pStyle")) === "Heading1" ? textOf(block) : ""));
    const [one, two, three, four, five, six] = form.sections.map(({ heading }) => heading);
    expect(outline.filter((line) => line !== "")).toEqual([one, two, "表", three, "表", four, "表", five, six]);
    expect(textOf(body.children[0]!)).toBe("青禾县望江镇人民政府\n2021年政府信息公开工作年度报告");
    expect(body.children.map(textOf)).toContain(form.preamble.replace("{year}", "2021"));
  });

  test("keeps every paragraph of the prose as a paragraph", () => {
    const printed = body.children.map(textOf);
    for (const line of report.sections.flatMap(({ text }) => text.split("\n"))) if (line) expect(printed).toContain(line);
  });

  test("table two has its items of article 20 as headings across the table", () => {
    expect(proactive!.filter((row) => row.length === 1).map(([cell]) => [cell!.text, cell!.columns])).toEqual(form.proactive.map(({ heading }) => [heading, 4]));
    expect(proactive!.map((row) => row.map(({ text }) => text))).toContainEqual(["行政事业性收费", "300"]);
  });

  test("table three has 28 rows of ten columns and a corner of three by three with the identity in it", () => {
    expect(requests).toHaveLength(28);
    expect(requests![0]![0]).toMatchObject({ text: form.requests.corner, columns: 3, rows: 3 });
    expect(requests![0]![1]).toMatchObject({ text: "申请人情况", columns: 7 });
    expect(requests![1]!.map(({ text, columns, rows }) => [text, columns, rows])).toEqual([
      ["自然人", 1, 2],
      ["法人或其他组织", 5, 1],
      ["总计", 1, 2],
    ]);
  });

  test("the outcomes span 22 rows and their groups eight, three, five and three", () => {
    expect(labelled("三、本年度办理结果")).toMatchObject({ rows: 22, columns: 1 });
    expect(Object.values(form.requests.groups).map((label) => labelled(label).rows)).toEqual([8, 3, 5, 3]);
    expect(labelled("（七）总计").columns).toBe(2);
    expect(labelled("四、结转下年度继续办理").columns).toBe(3);
  });

  test("every cell is as wide as the columns it spans, and they fill 156 mm", () => {
    const widths = all(tables[1]!, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    const total = widths.reduce((sum, width) => sum + width, 0);
    expect(Math.abs(total - (156 / 25.4) * 1440)).toBeLessThan(10);
    for (const { column, columns, width } of requests!.flat()) expect(width).toBe(widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0));
  });

  test("numbers are centred, zero stands as 0 and an unknown number as a blank", async () => {
    const blank = structuredClone(report);
    blank.tables.requests!.received![2] = null;
    const [, table] = first(readPart(await writeReportDocx(blank, form), "word/document.xml"), "w:body")!.children.filter(({ name }) => name === "w:tbl");
    const received = gridOf(table!)[3]!;
    expect(received.map(({ text }) => text)).toEqual(["一、本年新收政府信息公开申请数量", "7", "2", "", "0", "0", "0", "9"]);
    expect(new Set(received.slice(1).map(({ alignment }) => alignment))).toEqual(new Set(["center"]));
  });

  test("a long number is set smaller instead of broken over two lines", async () => {
    const large = structuredClone(report);
    large.tables.requests!.received![0] = 1_234_567;
    const text = all(readPart(await writeReportDocx(large, form), "word/document.xml"), "w:r").find((run) => textOf(run) === "1234567")!;
    expect(Number(value(first(text, "w:sz"))) / 2).toBeLessThan(9);
  });

  test("table four has fifteen numbers, litigation over two groups of five", () => {
    expect(disputes!.map((row) => row.length)).toEqual([2, 7, 10, 15]);
    expect(disputes![0]!.map(({ text, columns }) => [text, columns])).toEqual([
      ["行政复议", 5],
      ["行政诉讼", 10],
    ]);
    expect(disputes![1]!.slice(5).map(({ text, columns }) => [text, columns])).toEqual([
      ["未经复议直接起诉", 5],
      ["复议后起诉", 5],
    ]);
    expect(disputes![3]!.map(({ text }) => text).join(" ")).toBe("1 0 0 1 2 0 0 0 0 0 0 1 0 0 1");
  });

  test("heading rows stand again on every page and no row is torn", () => {
    const rows = tables.map((table) => all(table, "w:tr"));
    expect(rows.map((table) => table.filter((row) => isOn(first(row, "w:tblHeader"))).length)).toEqual([0, 3, 3]);
    expect(rows.flat().filter((row) => !isOn(first(row, "w:cantSplit")))).toEqual([]);
  });

  test("each table is named for those who cannot see it", () => {
    const captions = tables.map((table) => value(first(table, "w:tblCaption")));
    expect(captions).toEqual(["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"]);
  });
});

describe("the page of an official document (GB/T 9704—2012)", () => {
  const section = first(body, "w:sectPr")!;

  test("is A4 with margins of 37, 26, 35 and 28 mm, a multiple of 22 lines high", () => {
    const { attributes: size } = first(section, "w:pgSz")!;
    const { attributes: margins } = first(section, "w:pgMar")!;
    const inMm = (twips?: string) => Math.round((Number(twips) / 1440) * 25.4);
    expect([size["w:w"], size["w:h"]].map(inMm)).toEqual([210, 297]);
    expect(["top", "right", "bottom", "left"].map((side) => inMm(margins[`w:${side}`]))).toEqual([37, 26, 35, 28]);
    const pitch = Number(first(section, "w:docGrid")!.attributes["w:linePitch"]);
    expect(Math.floor((225 / 25.4) * 1440 / pitch)).toBe(22);
  });

  test.each([
    ["Title", "方正小标宋简体", 22],
    ["OfficialBody", "仿宋", 16],
    ["Heading1", "黑体", 16],
    ["Heading2", "楷体", 16],
    ["OfficialPageNumber", "宋体", 14],
  ])("%s is set in %s of %d points", (id, typeface, points) => {
    const run = style(id).children.find(({ name }) => name === "w:rPr")!;
    expect(first(run, "w:rFonts")!.attributes["w:eastAsia"]).toBe(typeface);
    expect(Number(value(first(run, "w:sz"))) / 2).toBe(points);
  });

  test("28 letters fill a line of 156 mm without running over", () => {
    const spacing = Number(value(all(style("OfficialBody"), "w:spacing").find(({ attributes }) => attributes["w:val"])));
    const letters = (156 / 25.4) * 1440 / (16 * 20 + spacing);
    expect(Math.floor(letters)).toBe(28);
  });

  test("a second-level heading that runs on into its text is set in 楷体, one of its own is a heading", () => {
    const paragraph = body.children.find((block) => textOf(block).startsWith("（一）主动公开方面。"))!;
    const [lead, rest] = all(paragraph, "w:r");
    expect([textOf(lead!), first(lead!, "w:rFonts")?.attributes["w:eastAsia"]]).toEqual(["（一）主动公开方面。", "楷体"]);
    expect(first(rest!, "w:rFonts")).toBeUndefined();
    expect(value(first(body.children.find((block) => textOf(block) === "（二）依申请公开方面")!, "w:pStyle"))).toBe("Heading2");
  });

  test("the page number stands right on odd pages and left on even ones", () => {
    const footers = ["word/footer1.xml", "word/footer2.xml"].map((path) => readPart(bytes, path));
    expect(footers.map((footer) => value(first(footer, "w:jc")))).toEqual(["right", "left"]);
    expect(isOn(first(readPart(bytes, "word/settings.xml"), "w:evenAndOddHeaders"))).toBe(true);
  });
});

test("the same report gives the same bytes, and they name no person and no time", async () => {
  expect(await writeReportDocx(report, form)).toEqual(bytes);
  // The day in the header of the first file inside: 1980-01-01, the earliest there is.
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true)).toBe(0x00210000);
  const properties = all(readPart(bytes, "docProps/core.xml"), "dc:creator").concat(all(readPart(bytes, "docProps/core.xml"), "dcterms:created"));
  expect(properties).toEqual([]);
});

test("the 2019 form has blocks of two and three columns and a single row for 其他处理", async () => {
  const old = FORMS["2019"];
  const grids = all(readPart(await writeReportDocx(madeUpReport(old), old), "word/document.xml"), "w:tbl").map(gridOf);
  expect(grids[0]!.find(([cell]) => cell!.text === "政府集中采购")!.map(({ columns }) => columns)).toEqual([1, 3, 3]);
  expect(grids[0]!.find(([cell]) => cell!.text === "行政许可")!.map(({ columns }) => columns)).toEqual([1, 2, 2, 2]);
  expect(grids[1]!).toHaveLength(26);
  expect(grids[1]!.flat().find(({ text }) => text === "三、本年度办理结果")!.rows).toBe(20);
});

test("a table that the report lost is left out, not printed as empty", async () => {
  const lost = structuredClone(report);
  lost.tables.disputes = null;
  expect(all(readPart(await writeReportDocx(lost, form), "word/document.xml"), "w:tbl")).toHaveLength(2);
});
