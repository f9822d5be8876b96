import type { Document, TableCell } from "../document/document.ts";

/** What stands in a stretch of the document, in order 内容流: a row of a table, or a line. */
export type StreamItem = StreamRow | StreamLine;

export interface StreamRow {
  kind: "row";
  cells: TableCell[];
  offset: number;
}

export interface StreamLine {
  kind: "line";
  text: string;
  offset: number;
  /** Blanks and words before it in its line of the text, in UTF-16 units: what makes columns line up. */
  column: number;
  /** Whether an empty line stands before it. */
  parted: boolean;
  /** Counts the page numbers met so far; columns of one page line up. */
  page: number;
}

const PAGE_NUMBER =
  /^(?:[-—–－−·•]\s*\d{1,3}\s*[-—–－−·•]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|\[bookmark:[^\]]*\])$/;

const BLANK = /\s/;

/** Whether a line is nothing but a page number or a mark that conversion left 页码. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line.trim());

/** The items of `document` between two offsets; page numbers are left out. */
export function streamOf(document: Document, start: number, end: number): StreamItem[] {
  const items: StreamItem[] = [];
  let page = 0;
  for (const block of document.blocks) {
    if (block.offset >= end) break;
    if (block.kind === "table") {
      for (const cells of block.rows) {
        const inside = cells.filter(({ offset }) => offset >= start && offset < end);
        if (inside.length > 0) items.push({ kind: "row", cells: inside, offset: inside[0]!.offset });
      }
      continue;
    }
    const from = Math.max(block.offset, start);
    const to = Math.min(block.offset + block.text.length, end);
    if (from >= to) continue;
    for (const { text, offset } of linesWithin(document.text, from, to)) {
      if (isPageNumber(text)) page++;
      else
        items.push({
          kind: "line",
          text,
          offset,
          page,
          column: columnOf(document.text, offset),
          parted: isParted(document.text, offset),
        });
    }
  }
  return items;
}

/** The page a paragraph of several lines is cut into them: a line break in a cell or a paragraph parts words, too. */
function linesWithin(text: string, from: number, to: number): { text: string; offset: number }[] {
  const lines = [];
  let at = from;
  for (const part of text.slice(from, to).split("\n")) {
    if (part.trim() !== "") lines.push({ text: part, offset: at });
    at += part.length + 1;
  }
  return lines;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** Whether an empty line, or a form feed, stands right before the line of `offset`. */
function isParted(text: string, offset: number): boolean {
  let ends = 0;
  for (let i = offset - 1; i >= 0; i--) {
    const character = text[i]!;
    if (character === "\f") return true;
    if (character === "\n") {
      ends++;
      if (ends === 2) return true;
    } else if (!BLANK.test(character)) return false;
  }
  return false;
}
