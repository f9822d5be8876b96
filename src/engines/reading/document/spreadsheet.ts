import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Document } from "./document.ts";
import { DocumentBuilder, type NewCell } from "./document-builder.ts";
import { ReadingStopped } from "./unreadable.ts";

const MOST_CELLS = 2_000_000;

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
    if (rows.length > 0) builder.table(rows);
  }
  return builder.finish(format);
}

function rowsOf(sheet: WorkSheet): NewCell[][] {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const merges = new Map(
    (sheet["!merges"] ?? []).map(({ s, e }) => [`${s.r}/${s.c}`, { columns: e.c - s.c + 1, rows: e.r - s.r + 1 }]),
  );
  const covered = (row: number, column: number) =>
    (sheet["!merges"] ?? []).some(
      ({ s, e }) => row >= s.r && row <= e.r && column >= s.c && column <= e.c && (row > s.r || column > s.c),
    );
  let count = 0;
  const widest = Math.max(0, ...data.map((row) => lastFilled(row) + 1));
  return data.flatMap((row, r) => {
    if (lastFilled(row) < 0) return [];
    const cells: NewCell[] = [];
    for (let c = 0; c < widest; c++) {
      if (++count > MOST_CELLS) throw new ReadingStopped("too-large");
      if (!covered(r, c)) cells.push({ text: textOf(row[c]), column: c, columns: 1, rows: 1, ...merges.get(`${r}/${c}`) });
    }
    return [cells];
  });
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
