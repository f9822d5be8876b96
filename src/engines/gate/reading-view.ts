import type { Block, Document, Table } from "../reading/document/document.ts";
import { escapeMarkup } from "../writing/escape-markup.ts";
import type { HeadedCell } from "./personal-data.ts";

/** The reading view 阅读版 of a file: paragraphs, headings and tables as clean HTML, without style, script or picture. */
export function readingView({ blocks }: Pick<Document, "blocks">): string {
  return blocks.map(htmlOf).join("\n");
}

function htmlOf(block: Block): string {
  if (block.kind === "table") return tableHtml(block);
  const tag = block.level === undefined ? "p" : `h${Math.min(6, block.level + 2)}`;
  return `<${tag}>${escapeMarkup(block.text)}</${tag}>`;
}

function tableHtml({ rows }: Table): string {
  const cellHtml = (cell: Table["rows"][number][number], head: boolean) => {
    const tag = head ? "th" : "td";
    const span = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
    return `<${tag}${head ? ' scope="col"' : ""}${span}>${escapeMarkup(cell.text)}</${tag}>`;
  };
  const lines = rows.map((row, i) => `<tr>${row.map((cell) => cellHtml(cell, i === 0 && rows.length > 1)).join("")}</tr>`);
  return `<table>\n${lines.join("\n")}\n</table>`;
}

/** The body of a document as structured text 结构化正文: a paragraph a line, a table as lines between pipes. */
export function structuredText({ blocks }: Pick<Document, "blocks">): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.rows.map((row) => `|${row.map(({ text }) => text.replace(/[|\n\t]/g, " ")).join("|")}|`).join("\n"),
    )
    .join("\n");
}

/** What a column of personal data is called. */
const HEADING = /身份证|证件|电话|手机|号码|卡号|账号|帐号|账户|帐户|一卡通|存折|住址|地址|户籍|居住|籍贯/;

/** The cells of the tables, each with the heading of its column: the first row that speaks for it. */
export function headedCells(blocks: readonly Block[]): HeadedCell[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const headings: { column: number; columns: number; text: string }[] = [];
    return block.rows.flatMap((row) => {
      const cells = row.map(({ text, offset, column, columns }) => ({
        text,
        offset,
        heading:
          headings.findLast((head) => column >= head.column && column < head.column + head.columns)?.text ??
          labelBefore(row, column),
        column,
        columns,
      }));
      for (const { text, column, columns } of cells)
        if (text.length <= 24 && !/\d/.test(text) && HEADING.test(text)) headings.push({ column, columns, text });
      return cells;
    });
  });
}

/** In a form the label stands left of its cell. */
function labelBefore(row: Table["rows"][number], column: number): string {
  return row.findLast((cell) => cell.column < column)?.text.slice(0, 24) ?? "";
}
