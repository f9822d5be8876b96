import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { parse } from "yaml";
import { ROOT } from "../scripts/checkout/folders.mjs";
import { seededRandom } from "./random.mjs";

const SEED = 20_240_131;
const REPORTS = 60;
const form = parse(readFileSync(join(ROOT, "law/annual-report/2021.yaml"), "utf8"));
const SENTENCES = [
  "全年主动公开政府信息若干条，及时更新专栏内容。",
  "规范办理依申请公开，按期答复申请人。",
  "落实三审三校，发布前逐条核对。",
  "加强平台日常维护，定期检查链接。",
  "开展业务培训，提高工作人员能力。",
];

/** Made-up reports as text, in the layouts that are read most; or those of a corpus, parted by U+001E. */
export function reportTexts(corpus) {
  if (corpus) {
    const bytes = readFileSync(corpus);
    return (corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes)
      .toString("utf8")
      .split("\u001e")
      .filter((text) => text.trim() !== "");
  }
  const random = seededRandom(SEED);
  const layouts = [
    (rows) => rows.flat().join("\n"),
    (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    (rows) => rows.flat().join(""),
    columns,
  ];
  return Array.from({ length: REPORTS }, (_, i) => textOf(reportOf(random), layouts[i % layouts.length]));
}

/** One made-up report as docx, with the fonts and cell properties that a word processor writes. */
export function reportDocx() {
  const { prose, tables } = reportOf(seededRandom(SEED));
  const run = (text) =>
    `<w:r><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋" w:cs="仿宋" w:hint="eastAsia"/><w:color w:val="333333"/><w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (text) =>
    `<w:p><w:pPr><w:widowControl/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="left"/></w:pPr>${run(text)}</w:p>`;
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="8"/><w:left w:val="single" w:sz="8"/></w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const table = (rows) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.map((row) => `<w:tr><w:trPr><w:jc w:val="center"/></w:trPr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
  const body = prose
    .map((part, i) => (part === undefined ? table(tables[i]) : part.split("\n").map(paragraph).join("")))
    .join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** Prose and tables in order: where a part is a table, its prose is `undefined`. */
function reportOf(random) {
  const number = () => (random.fraction() < 0.6 ? 0 : random.below(30));
  const sentences = (count) => Array.from({ length: count }, () => random.pick(SENTENCES)).join("");
  const headings = form.sections.map(({ heading }) => heading);
  const proactive = form.proactive.flatMap(({ heading, columns, rows }) => [
    [heading],
    ["信息内容", ...columns.map(({ label }) => label)],
    ...rows.map(({ label }) => [label, ...columns.map(number)]),
  ]);
  const requests = form.requests.rows.map(({ label }) => {
    const cells = Array.from({ length: 6 }, number);
    return [label, ...cells, cells.reduce((sum, cell) => sum + cell, 0)];
  });
  const groups = Array.from({ length: 3 }, () => Array.from({ length: 4 }, number)).flatMap((cells) => [
    ...cells,
    cells.reduce((sum, cell) => sum + cell, 0),
  ]);
  const results = form.disputes.results.map(({ label }) => label);
  const title = `青禾县云栖镇人民政府\n2023年政府信息公开工作年度报告\n${form.preamble.replaceAll("{year}", "2023")}\n${headings[0]}\n${sentences(40)}\n${headings[1]}`;
  const prose = [
    title,
    undefined,
    headings[2],
    undefined,
    headings[3],
    undefined,
    `${headings[4]}\n${sentences(12)}\n${headings[5]}\n本年度未收取信息处理费。`,
  ];
  return {
    prose,
    tables: { 1: proactive, 3: requests, 5: [["行政复议", "行政诉讼"], [...results, ...results, ...results], groups] },
  };
}

function textOf({ prose, tables }, layout) {
  return prose.map((part, i) => part ?? layout(tables[i].map((row) => row.map(String)))).join("\n");
}

function columns(rows) {
  return rows.map((row) => row.slice(1).reduce((line, cell, i) => line.padEnd(44 + i * 7) + cell.padStart(4), row[0])).join("\n");
}
