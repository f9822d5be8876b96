import type { Cell, Unsure } from "../../../domain/annual-report/model.ts";
import type { CellReading } from "./cell-value.ts";
import type { Arrangement } from "./number-rows.ts";

/** What was read of one table of the report 表格读数. */
export interface TableReading<Table> {
  table: Table | null;
  unsure: Unsure[];
  /** Cells that held a mark, a note or words, as printed. */
  printed: Unsure[];
  /** How the numbers were laid out, one entry for each line of numbers. */
  arrangements: Arrangement[];
  /** Where in the text the table stands; prose lies outside. */
  extent?: { start: number; end: number };
}

/** Notes about cells, gathered while a table is read. */
export class Notes {
  readonly unsure: Unsure[] = [];
  readonly printed: Unsure[] = [];
  private readonly table: string;

  constructor(table: string) {
    this.table = table;
  }

  /** The value of a cell; what is printed there beside a number is noted. */
  cell(reading: CellReading, row: string, column: string): Cell {
    const { is, value, printed } = reading;
    if (is === "words") this.unsure.push({ table: this.table, row, column, why: "单元格内容不是数字", printed });
    else if (printed !== undefined)
      this.printed.push({ table: this.table, row, column, why: value === null ? "单元格印的是符号" : "数字旁另有文字", printed });
    return value;
  }

  doubt(row: string | undefined, why: string, printed?: string, column?: string): void {
    this.unsure.push({
      table: this.table,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      why,
      ...(printed !== undefined && { printed }),
    });
  }
}
