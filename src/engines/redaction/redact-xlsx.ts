import type { CellObject } from "@e965/xlsx";
import type { Document } from "../reading/document/document.ts";
import { repack } from "../writing/office-package.ts";
import { type Removal, withoutRemovals } from "./removal.ts";

/** Writes a new workbook of what the old one shows: hidden sheets, rows, columns, comments, formulas and caches do not come along. */
export async function redactXlsx(bytes: Uint8Array, _document: Document, removals: readonly Removal[]): Promise<Uint8Array> {
  const { read } = await import("@e965/xlsx");
  const { default: exceljs } = await import("exceljs");
  const old = read(bytes, { type: "array", dense: true, cellStyles: true, cellFormula: false, cellHTML: false });
  const workbook = new exceljs.Workbook();
  old.SheetNames.forEach((name, index) => {
    if (old.Workbook?.Sheets?.[index]?.Hidden) return;
    const sheet = old.Sheets[name]!;
    const target = workbook.addWorksheet(
      withoutRemovals(name, removals)
        .slice(0, 31)
        .replace(/[*?:\\/[\]]/g, " "),
    );
    const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
    const widths = sheet["!cols"] ?? [];
    const heights = sheet["!rows"] ?? [];
    const rowPlace = placesOf(rows.length, (row) => heights[row]?.hidden === true);
    const columnPlace = placesOf(
      Math.max(0, ...rows.map((row) => row?.length ?? 0)),
      (column) => widths[column]?.hidden === true,
    );
    rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        const [down, right] = [rowPlace[r], columnPlace[c]];
        if (!cell || down === undefined || right === undefined) return;
        target.getCell(down, right).value = cellValue(cell, removals);
      });
    });
    columnPlace.forEach((place, c) => {
      if (place !== undefined) target.getColumn(place).width = Math.min(80, widths[c]?.wch ?? 14);
    });
    for (const { s, e } of sheet["!merges"] ?? []) {
      const ends = [rowPlace[s.r], columnPlace[s.c], rowPlace[e.r], columnPlace[e.c]];
      if (ends.every((end): end is number => end !== undefined)) target.mergeCells(ends[0]!, ends[1]!, ends[2]!, ends[3]!);
    }
  });
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Where each row or column goes when the hidden ones are left out. */
function placesOf(count: number, hidden: (index: number) => boolean): (number | undefined)[] {
  let next = 1;
  return Array.from({ length: count }, (_, index) => (hidden(index) ? undefined : next++));
}

function cellValue(cell: CellObject, removals: readonly Removal[]): string | number {
  const shown =
    cell.t === "n" && typeof cell.v === "number" && !/[年月日%]/.test(cell.w ?? "")
      ? String(cell.v)
      : (cell.w ?? String(cell.v ?? ""));
  const masked = withoutRemovals(shown.trim(), removals);
  return cell.t === "n" && masked === shown.trim() && typeof cell.v === "number" && String(cell.v) === masked ? cell.v : masked;
}
