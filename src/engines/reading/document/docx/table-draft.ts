import type { DraftBlock, DraftCell, DraftTable } from "../draft.ts";

/** A table 表格 while its element is open: what continues a merged cell from above makes that cell longer instead of a new one. */
export class TableDraft {
  private readonly rows: DraftCell[][] = [];
  /** For each column, the cell that may go on below. */
  private readonly above = new Map<number, DraftCell>();
  private row: DraftCell[] = [];
  private column = 0;
  private columns = 1;
  private merge: "none" | "restart" | "continue" = "none";

  property(name: string, value: string): void {
    if (name === "tr") {
      this.row = [];
      this.column = 0;
    }
    if (name === "gridBefore") this.column = Number(value) || 0;
    if (name === "gridSpan") this.columns = Math.min(1000, Math.max(1, Number(value) || 1));
    if (name === "vMerge") this.merge = value === "restart" ? "restart" : "continue";
  }

  closeCell(blocks: DraftBlock[]): void {
    const upper = this.above.get(this.column);
    if (this.merge === "continue" && upper) upper.rows++;
    else {
      const cell = { blocks, column: this.column, columns: this.columns, rows: 1 };
      this.row.push(cell);
      if (this.merge === "restart") this.above.set(this.column, cell);
      else this.above.delete(this.column);
    }
    this.column += this.columns;
    this.columns = 1;
    this.merge = "none";
  }

  closeRow(): void {
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }

  finish(): DraftTable {
    return { kind: "table", rows: this.rows };
  }
}
