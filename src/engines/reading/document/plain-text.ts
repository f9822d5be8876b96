import type { Block, Document, Leftover, TableCell } from "./document.ts";
import { type Line, linesOf } from "./lines.ts";
import { emphasisOf, pipeTable } from "./pipe-table.ts";
import { separatedTable } from "./separated-table.ts";
import { tabCellTable, tabTable } from "./tab-table.ts";
import { taggedTables } from "./tagged-table.ts";

/** Reads plain text or Markdown 纯文本: a line is a paragraph, unless lines form a table by pipes or tabs. Offsets are those of the text itself. */
export function readPlainText(text: string, format: "text" | "markdown"): Document {
  const tagged = taggedTables(text);
  const lines = linesOf(text).filter(({ offset }) => !tagged.some((table) => offset >= table.offset && offset < table.end));
  const blocks: Block[] = [...tagged];
  for (let i = 0; i < lines.length; ) {
    const table = pipeTable(lines, i) ?? tabTable(lines, i) ?? tabCellTable(text, lines, i) ?? separatedTable(lines, i);
    if (table) {
      if (table.rows.length > 0) blocks.push({ kind: "table", offset: firstOffset(table.rows), rows: table.rows });
      i = table.next;
      continue;
    }
    const block = paragraph(lines[i]!, format);
    if (block) blocks.push(block);
    i++;
  }
  if (tagged.length > 0) blocks.sort((a, b) => a.offset - b.offset);
  return { format, text, blocks, leftovers: residueOf(text) };
}

const firstOffset = (rows: readonly TableCell[][]): number => rows[0]![0]!.offset;

function paragraph(line: Line, format: "text" | "markdown"): Block | undefined {
  const mark = format === "markdown" ? /^[\s>]*(#{1,6})\s+/.exec(line.text) : null;
  const indent = mark ? mark[0].length : line.text.length - line.text.trimStart().length;
  const written = line.text.slice(indent).trimEnd();
  const emphasis = format === "markdown" ? emphasisOf(written) : 0;
  const start = indent + emphasis;
  const text = written.slice(emphasis, written.length - emphasis);
  if (text === "") return undefined;
  return { kind: "paragraph", offset: line.offset + start, text, ...(mark && { level: mark[1]!.length }) };
}

/** Marks that converters leave in the text of word processor files. */
function residueOf(text: string): Leftover[] {
  const found = text.matchAll(
    /\[bookmark: ?[^\]\n]{1,40}\]|\{ ?(?:PAGE|TOC|HYPERLINK|MERGEFORMAT|REF)\b[^}\n]{0,80}\}|<!--.{0,400}?-->/gs,
  );
  return [...found].map(({ 0: mark, index }) => ({
    kind: mark.startsWith("[") ? "bookmark" : mark.startsWith("{") ? "field" : "comment",
    text: mark,
    offset: index,
  }));
}
