import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { writeReportHtml } from "../../../src/engines/writing/report-html.ts";
import { FORMS, madeUpReport } from "./made-up-report.ts";

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

const form = FORMS["2021"];
const report = madeUpReport(form);
const fragment = writeReportHtml(report, form);

const elements = (node: Node): HtmlElement[] =>
  "childNodes" in node ? node.childNodes.flatMap((child) => (defaultTreeAdapter.isElementNode(child) ? [child, ...elements(child)] : [])) : [];
const named = (node: Node, ...names: string[]) => elements(node).filter(({ tagName }) => names.includes(tagName));
const attribute = (element: HtmlElement, name: string) => element.attrs.find((each) => each.name === name)?.value;
const text = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node) ? node.value : "childNodes" in node ? node.childNodes.map(text).join("") : "";

describe("the annual report as html", () => {
  const tree = parseFragment(fragment);
  const [proactive, requests, disputes] = named(tree, "table");

  test("has one title, six headings below it and no level left out", () => {
    expect(named(tree, "h1").map(text)).toEqual(["青禾县望江镇人民政府2021年政府信息公开工作年度报告"]);
    expect(named(tree, "h2").map(text)).toEqual(form.sections.map(({ heading }) => heading));
    expect(named(tree, "h3").map(text)).toEqual(["（二）依申请公开方面"]);
  });

  test("every table has a caption and heading rows that are heading cells", () => {
    expect([proactive, requests, disputes].map((table) => named(table!, "caption").map(text).join())).toEqual([
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况",
      "政府信息公开行政复议、行政诉讼情况",
    ]);
    expect(named(requests!, "thead").flatMap((head) => named(head, "th"))).toHaveLength(9);
  });

  test("every heading cell says which way it holds, every number by which headings it is meant", () => {
    const heads = named(tree, "th");
    expect(heads.filter((head) => !["col", "colgroup", "row", "rowgroup"].includes(attribute(head, "scope") ?? ""))).toEqual([]);
    const ids = new Set(heads.map((head) => attribute(head, "id")));
    expect(ids.size).toBe(heads.length);
    const numbers = named(tree, "td").filter((cell) => attribute(cell, "class") === "number");
    expect(numbers.flatMap((cell) => (attribute(cell, "headers") ?? "?").split(" ")).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("a number of table three is spoken as 法人或其他组织, 商业企业, the outcome, its group and its row", () => {
    const label = new Map(named(requests!, "th").map((head) => [attribute(head, "id"), text(head)]));
    const inRow = named(requests!, "tr").find((row) => text(row).includes("1.本机关不掌握相关政府信息"))!;
    const spoken = attribute(named(inRow, "td")[1]!, "headers")!.split(" ").map((id) => label.get(id));
    expect(spoken).toEqual(["申请人情况", "法人或其他组织", "商业企业", "三、本年度办理结果", "（四）无法提供", "1.本机关不掌握相关政府信息"]);
  });

  test("the headings of one block of table two do not hold for the next", () => {
    const label = new Map(named(proactive!, "th").map((head) => [attribute(head, "id"), text(head)]));
    const inRow = named(proactive!, "tr").find((row) => text(row).startsWith("行政许可"))!;
    const spoken = attribute(named(inRow, "td")[0]!, "headers")!.split(" ").map((id) => label.get(id));
    expect(spoken).toEqual(["第二十条第（五）项", "本年处理决定数量", "行政许可"]);
  });

  test("the scrolling frame of each table has a name of its own, that of its caption", () => {
    const captions = named(tree, "caption").map((caption) => attribute(caption, "id"));
    expect(named(tree, "div").map((frame) => [attribute(frame, "role"), attribute(frame, "tabindex"), attribute(frame, "aria-labelledby")])).toEqual(
      captions.map((id) => ["region", "0", id]),
    );
    const sections = named(tree, "section").map((section) => attribute(section, "aria-labelledby"));
    expect(captions.filter((id) => sections.includes(id))).toEqual([]);
  });

  test("what a person typed cannot become markup", () => {
    const typed = structuredClone(report);
    typed.sections[0]!.text = '<script>alert("1")</script> & 其他';
    const html = writeReportHtml(typed, form);
    expect(named(parseFragment(html), "script")).toEqual([]);
    expect(named(parseFragment(html), "p").map(text)).toContain('<script>alert("1")</script> & 其他');
  });

  test("fits below a heading of the page it is put into, and twice on one page", () => {
    const second = writeReportHtml(report, form, { headingLevel: 2, idPrefix: "last-year" });
    expect(named(parseFragment(second), "h1")).toEqual([]);
    const ids = named(parseFragment(fragment + second), "th", "h1", "h2", "h3").flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("as a file says its language and its letters, and loads nothing from elsewhere", () => {
    const page = writeReportHtml(report, form, { standalone: true });
    const file = parse(page);
    expect(attribute(named(file, "html")[0]!, "lang")).toBe("zh-CN");
    expect(attribute(named(file, "meta")[0]!, "charset")).toBe("utf-8");
    expect(named(file, "title").map(text)).toEqual(named(file, "h1").map(text));
    expect(page).not.toMatch(/\b(src|href)=|@import|url\(/);
  });
});
