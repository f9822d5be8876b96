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

  /** A row all of whose cells go on from above is a row, too. */
  closeRow(): void {
    if (this.column > 0) this.rows.push(this.row);
    this.row = [];
    this.column = 0;
  }

  finish(): DraftTable {
    return { kind: "table", rows: withoutEmptyColumns(this.rows) };
  }
}

/** A column in which no cell begins is none: word processors leave them behind when cells are moved about. */
function withoutEmptyColumns(rows: DraftCell[][]): DraftCell[][] {
  const begins = new Set(rows.flatMap((row) => row.map(({ column }) => column)));
  const place = new Map([...begins].sort((a, b) => a - b).map((column, i) => [column, i]));
  if (begins.size === Math.max(0, ...begins) + 1 && rows.every((row) => row.every(({ columns }) => columns === 1))) return rows;
  const sorted = [...place.keys()];
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      column: place.get(cell.column)!,
      columns: Math.max(1, sorted.filter((column) => column >= cell.column && column < cell.column + cell.columns).length),
    })),
  );
}
