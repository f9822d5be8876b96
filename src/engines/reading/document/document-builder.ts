import type { Block, Document, DocumentFormat, Leftover, TableCell } from "./document.ts";

/** A cell on its way into a table, before its offset is known; the offsets of its leftovers count from its start. */
export type NewCell = Omit<TableCell, "offset"> & { leftovers?: readonly Leftover[] };

/** Grows a document block by block and keeps every offset true to the text that grows with it. */
export class DocumentBuilder {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly leftovers: Leftover[] = [];
  private length = 0;

  /** Where the next block will start. */
  get offset(): number {
    return this.length;
  }

  paragraph(text: string, more: { numbering?: string; level?: number } = {}): void {
    if (text !== "") this.blocks.push({ kind: "paragraph", offset: this.length, text, ...more });
    this.append(`${text}\n`);
  }

  table(rows: readonly (readonly NewCell[])[]): void {
    const offset = this.length;
    const placed = rows.map((row) => {
      const cells = row.map((cell, i) => {
        if (i > 0) this.append("\t");
        const { text, column, columns, rows: down } = cell;
        const at = { text, offset: this.length, column, columns, rows: down };
        for (const leftover of cell.leftovers ?? []) this.leftover({ ...leftover, offset: this.length + leftover.offset });
        this.append(text);
        return at;
      });
      this.append("\n");
      return cells;
    });
    this.blocks.push({ kind: "table", offset, rows: placed });
  }

  leftover(leftover: Leftover): void {
    this.leftovers.push(leftover);
  }

  finish(format: DocumentFormat): Document {
    return { format, text: this.parts.join(""), blocks: this.blocks, leftovers: this.leftovers };
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
