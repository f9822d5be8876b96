import { strToU8, zipSync } from "fflate";
import { seededRandom } from "./random.mjs";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
const WORDS = ["公开", "申请", "答复", "办理", "专栏", "审查", "培训", "考核", "平台", "渠道", "期限", "收到", "结转", "纠正"];

/** What lists print at each level: their formats and texts. */
const LISTS = [
  [
    ["chineseCounting", "%1、"],
    ["chineseCounting", "（%2）"],
    ["decimal", "%3."],
    ["decimal", "(%4)"],
    ["decimalEnclosedCircle", "%5"],
  ],
  [
    ["decimal", "%1"],
    ["decimal", "%1.%2"],
    ["decimal", "%1.%2.%3"],
    ["lowerLetter", "%4)"],
    ["lowerRoman", "%5."],
  ],
  [
    ["chineseCountingThousand", "第%1章"],
    ["chineseCountingThousand", "第%2条"],
    ["chineseCounting", "（%3）"],
    ["decimal", "%4．"],
    ["upperLetter", "%5."],
  ],
  [
    ["upperRoman", "%1."],
    ["upperLetter", "%2."],
    ["decimal", "%3、"],
    ["ideographTraditional", "%4、"],
    ["decimalFullWidth", "%5）"],
  ],
  [
    ["japaneseCounting", "%1、"],
    ["decimal", "%1-%2"],
    ["decimalZero", "%3."],
    ["bullet", "●"],
    ["decimal", "[%5]"],
  ],
];

/** Made-up documents with everything that makes a reader of docx differ from another: name and bytes. */
export function officeDocuments(count) {
  return Array.from({ length: count }, (_, i) => [
    `${String(i + 1).padStart(2, "0")}.docx`,
    documentOf(seededRandom(20_250_101 + i)),
  ]);
}

function documentOf(random) {
  const write = writer(random);
  const blocks = Array.from({ length: 14 + random.below(10) }, () => {
    const kind = random.below(10);
    if (kind < 5) return write.listed();
    if (kind < 7) return write.paragraph(write.changed());
    if (kind === 7) return write.boxed();
    return `${write.table(random.below(4) === 0)}${write.paragraph(write.run(write.words()))}`;
  });
  return packed(blocks.join(""), random);
}

function packed(body, random) {
  const lists = LISTS.map(
    (levels, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/>${levels.map(([format, text], level) => `<w:lvl w:ilvl="${level}"><w:start w:val="${level === 2 ? 1 + random.below(3) : 1}"/><w:numFmt w:val="${format}"/>${level === 1 && i === 1 ? '<w:suff w:val="space"/>' : ""}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`).join("")}</w:abstractNum>`,
  ).join("");
  const plain = LISTS.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join("");
  const again = LISTS.map(
    (_, i) =>
      `<w:num w:numId="${i + 11}"><w:abstractNumId w:val="${i}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${1 + random.below(4)}"/></w:lvlOverride></w:num>`,
  ).join("");
  const xml = (content) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  const type = (part, name) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  const relation = (id, name, target) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${target}"/>`;
  const relations = (inside) =>
    xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("document", "document.main")}${type("numbering", "numbering")}${type("styles", "styles")}</Types>`,
    ),
    "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("r1", "numbering", "numbering.xml") + relation("r2", "styles", "styles.xml"),
    ),
    "word/numbering.xml": xml(`<w:numbering ${NAMESPACES}>${lists}${plain}${again}</w:numbering>`),
    "word/styles.xml": xml(
      `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="own heading"/><w:basedOn w:val="1"/></w:style></w:styles>`,
    ),
    "word/document.xml": xml(
      `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

function writer(random) {
  let serial = 0;
  const words = () => {
    serial += 1;
    return Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS)).join("") + serial;
  };
  const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (content, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
  const mark = 'w:id="1" w:author="某人" w:date="2024-01-01T00:00:00Z"';

  const listed = () => {
    if (random.below(6) === 0) return paragraph(run(words()), `<w:pStyle w:val="${random.pick(["1", "own"])}"/>`);
    const list = 1 + random.below(LISTS.length) + (random.below(5) === 0 ? 10 : 0);
    return Array.from({ length: 1 + random.below(5) }, () =>
      paragraph(run(words()), `<w:numPr><w:ilvl w:val="${Math.min(4, random.below(5))}"/><w:numId w:val="${list}"/></w:numPr>`),
    ).join("");
  };
  const changed = () => {
    const inserted = `<w:ins ${mark}>${run(words())}</w:ins>`;
    const deleted = `<w:del ${mark}><w:r><w:delText xml:space="preserve">删${words()}除</w:delText></w:r></w:del>`;
    return run(words()) + random.pick([inserted, deleted, inserted + deleted, ""]) + run(words());
  };
  const boxed = () => {
    const text = paragraph(run(`框${words()}`));
    const drawing = `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:wrapTopAndBottom/><wp:docPr id="${serial + 1}" name="box${serial}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const old = `<w:pict><v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    return paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>${run(words())}`,
    );
  };
  const table = (nests) => {
    const [rows, columns] = [2 + random.below(5), 2 + random.below(5)];
    const owner = Array.from({ length: rows }, () => new Array(columns).fill(undefined));
    const cells = [];
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        if (owner[row][column] !== undefined) continue;
        let wide = random.below(4) === 0 ? 1 + random.below(3) : 1;
        wide = Math.min(wide, columns - column, owner[row].slice(column).findIndex((one) => one !== undefined) >>> 0);
        let high = random.below(4) === 0 ? Math.min(rows - row, 1 + random.below(3)) : 1;
        while (high > 1 && owner[row + high - 1].slice(column, column + wide).some((one) => one !== undefined)) high -= 1;
        for (let y = row; y < row + high; y += 1) owner[y].fill(cells.length, column, column + wide);
        cells.push({ row, column, wide, high });
      }
    const inner = nests ? random.below(cells.length) : -1;
    const body = owner.map((own, y) => {
      const here = [...new Set(own)].map((index) => {
        const { row, wide, high } = cells[index];
        const merge = high === 1 ? "" : row === y ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const inside =
          row !== y ? paragraph("") : index === inner ? `${paragraph(run(words()))}${table(false)}${paragraph("")}` : contentOf();
        return `<w:tc><w:tcPr><w:tcW w:w="${1500 * wide}" w:type="dxa"/>${wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : ""}${merge}</w:tcPr>${inside}</w:tc>`;
      });
      return `<w:tr>${here.join("")}</w:tr>`;
    });
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${body.join("")}</w:tbl>`;
  };
  const contentOf = () => {
    const kind = random.below(8);
    if (kind === 0) return paragraph("");
    if (kind === 1) return paragraph(run(words())) + paragraph(run(String(random.below(300))));
    if (kind === 2) return paragraph(run(words()), `<w:numPr><w:ilvl w:val="${random.below(3)}"/><w:numId w:val="2"/></w:numPr>`);
    return paragraph(run(kind < 5 ? words() : String(random.below(300))));
  };
  return { words, run, paragraph, listed, changed, boxed, table };
}
