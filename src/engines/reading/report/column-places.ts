import { BLANK_CELL, type CellReading } from "./cell-value.ts";
import type { NumberRow } from "./number-rows.ts";

/** Numbers in columns whose line has empty cells 按列对位: the complete lines of the page tell which columns are filled. */
export function placeInColumns(rows: readonly NumberRow[], width: number): NumberRow[] {
  return rows.map((row) => {
    if (row.cells || !row.places) return row;
    const { places } = row;
    const complete = rows.filter((other) => other.cells && other.places?.length === width);
    const near = complete.filter((other) => other.places![0]!.page === places[0]!.page);
    const models = near.length > 0 ? near : complete;
    if (models.length === 0) return { ...row, why: `应有 ${width} 个数，此处只有 ${places.length} 个，无法确定所在列` };

    const centres = Array.from({ length: width }, (_, i) => median(models.map((model) => model.places![i]!.column)));
    const cells: CellReading[] = Array.from({ length: width }, () => BLANK_CELL);
    for (const { column, reading } of places) {
      const nearest = centres.reduce(
        (best, centre, i) => (Math.abs(centre - column) < Math.abs(centres[best]! - column) ? i : best),
        0,
      );
      if (cells[nearest] !== BLANK_CELL) return { ...row, why: "两个数落在同一列，无法确定所在列" };
      cells[nearest] = reading;
    }
    return { ...row, cells };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
