import { strToU8, zipSync } from "fflate";
import { type MergedTable, type Part, placed } from "./merged-tables.ts";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
export const run = (text: string, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
export const paragraph = (content: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A docx around the given body, with further parts by their name. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps"><w:body>${body}</w:body></w:document>`;
  const relations = `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const files = { "[Content_Types].xml": "<Types/>", "_rels/.rels": relations, "word/document.xml": document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** The parts as docx; merged rows continue by `vMerge`, as word processors write them. */
export const asDocx = (parts: readonly Part[]): Uint8Array => docx(parts.map((part) => (typeof part === "string" ? paragraph(run(part)) : table(part))).join(""));

export function table(cells: MergedTable): string {
  const all = placed(cells);
  const rows = cells.map((_, row) => {
    const own = all.filter((each) => row >= each.row && row < each.row + each.rows).sort((a, b) => a.column - b.column);
    return `<w:tr>${own.map((each) => cell(each, each.row < row)).join("")}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

function cell({ text, columns, rows }: { text: string; columns: number; rows: number }, goesOn: boolean): string {
  const merge = rows === 1 ? "" : goesOn ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>';
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraph(goesOn ? "" : run(text))}</w:tc>`;
}
