import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { PdfFont, PdfFonts } from "../../../src/engines/writing/pdf-letters.ts";
import { writeReportPdf } from "../../../src/engines/writing/report-pdf.ts";
import { FORMS, madeUpReport } from "./made-up-report.ts";

const font = (name: string): PdfFont => ({ bytes: new Uint8Array(readFileSync(new URL(`../../../src/storage/fonts/${name}.woff`, import.meta.url))) });
const FONTS: PdfFonts = { body: font("serif"), heading: font("sans") };
const form = FORMS["2021"];
const report = madeUpReport(form);

interface StructureNode {
  role: string;
  children: (StructureNode | { type: string; id: string })[];
}

const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

async function pagesOf(bytes: Uint8Array) {
  const file = await open(bytes);
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : []));
      return { view: page.view, texts, structure: (await page.getStructTree()) as StructureNode };
    }),
  );
}

const roles = (node: StructureNode): string[] => [node.role, ...node.children.flatMap((child) => ("role" in child ? roles(child) : []))].filter(Boolean);

describe("the annual report as pdf", async () => {
  const { bytes, missing } = await writeReportPdf(report, form, FONTS);
  const pages = await pagesOf(bytes);
  const metadata = await (await open(bytes)).getMetadata();

  test("is A4, its text inside margins of 37, 26, 35 and 28 mm", () => {
    const mm = 72 / 25.4;
    for (const { view, texts } of pages) {
      expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const inside = texts.filter(({ text }) => !/^— ?\d+ ?—$/.test(text));
      expect(Math.min(...inside.map(({ x }) => x))).toBeGreaterThanOrEqual(28 * mm - 0.1);
      expect(Math.max(...inside.map(({ y }) => y))).toBeLessThanOrEqual((297 - 37) * mm);
      expect(Math.min(...inside.map(({ y }) => y))).toBeGreaterThanOrEqual(35 * mm);
    }
  });

  test("says its language and title and shows the title, and names no tool and no time", async () => {
    const info = metadata.info as Record<string, unknown>;
    expect(info).toMatchObject({ Language: "zh-CN", Title: "青禾县望江镇人民政府2021年政府信息公开工作年度报告" });
    expect([info.CreationDate, info.Producer, info.Creator]).toEqual([undefined, undefined, undefined]);
    expect(metadata.metadata?.get("dc:title")).toBe(info.Title);
    expect((await (await open(bytes)).getMarkInfo())?.Marked).toBe(true);
  });

  test("has headings, paragraphs and tables that readers can speak", () => {
    const found = pages.flatMap(({ structure }) => roles(structure));
    const count = (role: string) => found.filter((each) => each === role).length;
    expect([count("H1"), count("H2"), count("Table")]).toEqual([1, 6, 3]);
    expect(count("TH")).toBeGreaterThan(50);
    expect(count("TD")).toBe(1 + 25 * 7 + 15 + 10);
  });

  test("heading cells say which way they hold and over how many rows and columns", () => {
    const objects = new TextDecoder("latin1").decode(bytes);
    const attributes = [...objects.matchAll(/\/O \/Table\b[^>]*/g)].map(([found]) => found.replace(/\s+/g, " "));
    const count = (pattern: RegExp) => attributes.filter((found) => pattern.test(found)).length;
    expect([count(/Scope \/Row .*RowSpan 22/), count(/Scope \/Row .*RowSpan 8/), count(/Scope \/Column .*ColSpan 7/)]).toEqual([1, 1, 1]);
    expect(count(/^(?!.*Scope).*RowSpan 3 .*ColSpan 3/)).toBe(1);
  });

  test("every number of table three is drawn where its row and column meet", () => {
    const page = pages.find(({ texts }) => texts.some(({ text }) => text === "申请人情况"))!;
    const row = page.texts.find(({ text }) => text === "二、上年结转政府信息公开申请数量")!;
    const onLine = page.texts.filter(({ y }) => Math.abs(y - row.y) < 3).sort((a, b) => a.x - b.x);
    expect(onLine.map(({ text }) => text)).toEqual(["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"]);
  });

  test("table three stands whole on one page", () => {
    const held = pages.filter(({ texts }) => texts.some(({ text }) => text.startsWith("一、本年新收")));
    expect(held[0]!.texts.some(({ text }) => text === "四、结转下年度继续办理")).toBe(true);
  });

  test("the six headings are bookmarks", async () => {
    const outline = await (await open(bytes)).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(form.sections.map(({ heading }) => heading));
  });

  test("holds only the letters it uses of a typeface", () => {
    expect(bytes.length).toBeLessThan(FONTS.body.bytes.length / 8);
    expect(missing).toEqual([]);
  });

  test("the same report gives the same bytes", async () => expect((await writeReportPdf(report, form, FONTS)).bytes).toEqual(bytes));

  test("a letter that no typeface has is reported, not lost in silence", async () => {
    const rare = { ...report, organ: "䶮山县人民政府" };
    expect((await writeReportPdf(rare, form, FONTS)).missing).toEqual(["䶮"]);
  });

  test("a table too long for a page goes on below the same headings, each row once", async () => {
    const long = structuredClone(form);
    for (const row of long.requests.rows) if (row.group) row.label = row.label.repeat(5);
    const parts = await pagesOf((await writeReportPdf(report, long, FONTS)).bytes);
    const texts = parts.flatMap((part) => part.texts.map(({ text }) => text));
    expect(texts.filter((text) => text === "申请人情况").length).toBeGreaterThan(1);
    expect(texts.filter((text) => /^\d+$/.test(text))).toHaveLength(10 + 25 * 7 + 15);
    expect(texts.filter((text) => text === "三、")).toHaveLength(1);
  });
});
