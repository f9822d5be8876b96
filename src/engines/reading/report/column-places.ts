import { BLANK_CELL, type CellReading } from "./cell-value.ts";
import type { NumberRow, Placed } from "./number-rows.ts";

/** Numbers of one column stand no farther apart than this, at their left, in their middle or at their right. */
const APART = 2;

/**
 * Numbers in columns whose line has empty cells 按列对位: the columns are those in which the numbers of all lines of the page stand.
 * Where fewer columns are filled than the table has, nothing tells which they are.
 */
export function placeInColumns(rows: readonly NumberRow[], width: number): NumberRow[] {
  const columns = new Map<number, Columns | undefined>();
  return rows.map((row) => {
    if (row.cells || !row.places) return row;
    const { page } = row.places[0]!;
    if (!columns.has(page)) columns.set(page, columnsOf(rows, page, width));
    const found = columns.get(page);
    const cells = found && cellsIn(found, row.places, width);
    return cells ? { ...row, cells } : { ...row, why: `应有 ${width} 个数，此处只有 ${row.places.length} 个，无法确定所在列` };
  });
}

interface Columns {
  anchor: (place: Placed) => number;
  /** The first and last position of each column. */
  bounds: [number, number][];
}

const ANCHORS: ((place: Placed) => number)[] = [({ start }) => start, ({ start, end }) => (start + end) / 2, ({ end }) => end];

function columnsOf(rows: readonly NumberRow[], page: number, width: number): Columns | undefined {
  const places = rows.flatMap((row) => (row.places ?? []).filter((place) => place.page === page));
  return ANCHORS.map((anchor) => ({ anchor, bounds: clusters(places.map(anchor)) })).find(
    ({ bounds }) => bounds.length === width,
  );
}

function clusters(positions: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && position - last[1] <= APART) last[1] = position;
    else found.push([position, position]);
  }
  return found;
}

function cellsIn({ anchor, bounds }: Columns, places: readonly Placed[], width: number): CellReading[] | undefined {
  const cells: CellReading[] = Array.from({ length: width }, () => BLANK_CELL);
  for (const place of places) {
    const column = bounds.findIndex(([from, to]) => anchor(place) >= from && anchor(place) <= to);
    if (column === -1 || cells[column] !== BLANK_CELL) return undefined;
    cells[column] = place.reading;
  }
  return cells;
}
