import type { Leftover } from "./document.ts";
import type { DocumentBuilder } from "./document-builder.ts";

/** A paragraph or table as a marked-up file holds it 草稿结构: cells may hold paragraphs and tables again. */
export type DraftBlock = DraftParagraph | DraftTable;

export interface DraftParagraph {
  kind: "paragraph";
  text: string;
  numbering?: string;
  level?: number;
  /** Offsets count from the start of the paragraph. */
  leftovers?: Leftover[];
}

export interface DraftTable {
  kind: "table";
  rows: DraftCell[][];
}

export interface DraftCell {
  blocks: DraftBlock[];
  column: number;
  columns: number;
  rows: number;
}

/** A cell with more text than this holds a page, not a value. */
const LONGEST_CELL = 600;

/** Lays draft blocks out as a document. A table that only arranges the page is opened: its cells become paragraphs and tables. */
export function layOut(blocks: readonly DraftBlock[], builder: DocumentBuilder): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const leftover of block.leftovers ?? []) builder.leftover({ ...leftover, offset: builder.offset + leftover.offset });
      const { numbering, level } = block;
      builder.paragraph(block.text, { ...(numbering !== undefined && { numbering }), ...(level !== undefined && { level }) });
    } else if (arrangesPage(block)) {
      for (const cell of block.rows.flat()) layOut(cell.blocks, builder);
    } else {
      builder.table(
        block.rows.map((row) =>
          row.map(({ blocks: inside, column, columns, rows }) => {
            const { text, leftovers } = textOf(inside);
            return { text, leftovers, column, columns, rows };
          }),
        ),
      );
    }
  }
}

function arrangesPage({ rows }: DraftTable): boolean {
  const cells = rows.flat();
  return cells.some(({ blocks }) => blocks.some((block) => block.kind === "table") || textOf(blocks).text.length > LONGEST_CELL);
}

function textOf(blocks: readonly DraftBlock[]): { text: string; leftovers: Leftover[] } {
  let text = "";
  const leftovers: Leftover[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    if (text !== "" && block.text !== "") text += "\n";
    for (const leftover of block.leftovers ?? []) leftovers.push({ ...leftover, offset: text.length + leftover.offset });
    text += block.text;
  }
  return { text, leftovers };
}
