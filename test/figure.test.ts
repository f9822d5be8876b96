import { expect, test } from "vitest";
import { drawFigure } from "../src/engines/channels/figure.ts";
import { figurePdf } from "../src/engines/channels/figure-pdf.ts";
import { figureSvg } from "../src/engines/channels/figure-svg.ts";
import { proposePoints } from "../src/engines/proposal/points.ts";
import { readDocument } from "../src/engines/reading/read-document.ts";
import { pdfFonts } from "../src/storage/fonts.ts";

const POINTS = [
  {
    head: "谁可以申请",
    text: "本镇范围内从事农业生产的个人和农业生产经营组织，自有证件齐全，并在2024年6月30日以前购置、登记的。",
  },
  { head: "补多少", text: "" },
  { head: "<怎么>申请 & 领取", text: "到村委会填表。\n镇里审核、公示以后发放。" },
];
const FIGURE = drawFigure(
  { title: "禾泽镇农机购置补贴办法", organ: "禾泽镇人民政府", source: "索引号 YQHZ00/ZK-2024-000001", points: POINTS },
  "#a8201a",
);

test("every point is drawn whole, inside the drawing, and no line runs out of its card", () => {
  const texts = FIGURE.marks.filter((mark) => mark.kind === "text");
  const all = texts.map(({ text }) => text).join("");
  for (const { head, text } of POINTS) expect(all).toContain(head + text.replaceAll("\n", ""));
  for (const { x, baseline, size, text, centred } of texts) {
    const width = [...text].length * size;
    expect(baseline).toBeLessThan(FIGURE.height);
    expect(centred ? width / 2 : x + width * 0.9).toBeLessThanOrEqual(centred ? 540 : 1080 - 60);
  }
  const boxes = FIGURE.marks.filter((mark) => mark.kind === "box").slice(1);
  for (const [i, box] of boxes.entries()) if (i > 0) expect(box.y).toBeGreaterThan(boxes[i - 1]!.y + boxes[i - 1]!.height);
});

test("as SVG it names itself, carries its words, and nothing in them becomes markup", () => {
  const svg = figureSvg(FIGURE);
  expect(svg).toContain('<title id="figure-title">一图读懂：禾泽镇农机购置补贴办法</title>');
  expect(svg).toContain("1. 谁可以申请：本镇范围内");
  expect(svg).toContain("&lt;怎么&gt;申请 &amp; 领取");
  expect(svg).not.toContain("<怎么>");
});

test("as PDF it is one page whose text can be read, with an alternative text", async () => {
  const { bytes, missing } = await figurePdf(FIGURE, pdfFonts());
  expect(missing).toEqual([]);
  const read = await readDocument(bytes, "图解.pdf");
  const text = JSON.stringify(read);
  expect(text).toContain("谁可以申请");
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/S \/Figure/);
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/Alt /);
});

test("the outline of a text offers its points: the highest level that is numbered, each with its first sentence", () => {
  const body =
    "各村民委员会：\n一、补贴对象\n本镇农户。其他的另行规定。\n（一）一般农户\n二、补贴标准：每台500元。\n三、时间。六月底以前申请。";
  expect(proposePoints(body)).toEqual([
    { head: "补贴对象", text: "本镇农户。" },
    { head: "补贴标准", text: "每台500元。" },
    { head: "时间", text: "六月底以前申请。" },
  ]);
  expect(proposePoints("没有提纲的一段话。")).toEqual([]);
});
