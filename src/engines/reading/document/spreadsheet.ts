import type { CellObject, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Document } from "./document.ts";
import { DocumentBuilder, type NewCell } from "./document-builder.ts";
import { ReadingStopped } from "./unreadable.ts";

const MOST_CELLS = 2_000_000;
/** A value is shorter; what is longer is a sentence, even beside empty cells. */
const LONGEST_CELL = 80;
const BLOCK_HEAD = /^\s*第二十条/;

/** Reads a workbook 电子表格: each sheet is a table, with its merged cells; sheets without a cell are passed over. */
export async function readSpreadsheet(bytes: Uint8Array, format: "xlsx" | "xls"): Promise<Document> {
  const { read } = await import("@e965/xlsx");
  let workbook: WorkBook;
  try {
    workbook = read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false, bookVBA: false });
  } catch (error) {
    throw new ReadingStopped(/password|encrypt/i.test(String(error)) ? "encrypted" : "damaged");
  }
  const builder = new DocumentBuilder();
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name];
    const rows = sheet ? rowsOf(sheet) : [];
    layOutRows(rows, builder);
  }
  return builder.finish(format);
}

/** Rows of one cell over the whole sheet are its prose 正文; what stands between them are tables. */
function layOutRows(rows: readonly NewCell[][], builder: DocumentBuilder): void {
  const widest = rows.reduce((most, row) => row.reduce((sum, { column, columns }) => Math.max(sum, column + columns), most), 0);
  let table: NewCell[][] = [];
  const close = () => {
    if (table.length > 0) builder.table(table);
    table = [];
  };
  rows.forEach((row, i) => {
    const filled = row.filter(({ text }) => text !== "");
    const [only] = filled;
    const alone = filled.length === 1 && only!.rows === 1 && (only!.columns >= widest || only!.text.length > LONGEST_CELL);
    // The head of a block of table two runs over the sheet, too, but belongs to the rows below it.
    if (!alone || BLOCK_HEAD.test(only!.text)) {
      table.push(rows[i]!);
      return;
    }
    close();
    for (const line of only!.text.split(/\r?\n/)) builder.paragraph(line.trim());
  });
  close();
}

function rowsOf(sheet: WorkSheet): NewCell[][] {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const merges = new Map(
    (sheet["!merges"] ?? []).map(({ s, e }) => [`${s.r}/${s.c}`, { columns: e.c - s.c + 1, rows: e.r - s.r + 1 }]),
  );
  const covered = coveredBy(sheet["!merges"] ?? []);
  let count = 0;
  const widest = data.reduce((most, row) => Math.max(most, lastFilled(row) + 1), 0);
  return data.flatMap((row, r) => {
    if (lastFilled(row) < 0) return [];
    const cells: NewCell[] = [];
    for (let c = 0; c < widest; c++) {
      if (++count > MOST_CELLS) throw new ReadingStopped("too-large");
      if (!covered.has(`${r}/${c}`))
        cells.push({ text: textOf(row[c]), column: c, columns: 1, rows: 1, ...merges.get(`${r}/${c}`) });
    }
    return [cells];
  });
}

/** The cells that a merged cell runs over, but for the one where it begins. */
function coveredBy(merges: readonly Range[]): Set<string> {
  const covered = new Set<string>();
  for (const { s, e } of merges)
    for (let row = s.r; row <= e.r; row++)
      for (let column = s.c; column <= e.c; column++) {
        if (row > s.r || column > s.c) covered.add(`${row}/${column}`);
        if (covered.size > MOST_CELLS) throw new ReadingStopped("too-large");
      }
  return covered;
}

function lastFilled(row: readonly (CellObject | undefined)[] | undefined): number {
  let last = -1;
  row?.forEach((cell, c) => {
    if (cell && textOf(cell) !== "") last = c;
  });
  return last;
}

/** A whole number as it is, whatever its format shows; all else as displayed. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.t === "z") return "";
  if (cell.t === "n" && typeof cell.v === "number" && !cell.w?.includes("%")) return String(cell.v);
  return (cell.w ?? String(cell.v ?? "")).trim();
}
