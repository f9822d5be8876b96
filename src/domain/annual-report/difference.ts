import { type AnnualReport, APPLICANT_COLUMNS, DISPUTE_RESULTS } from "./model.ts";

type Tables = AnnualReport["tables"];

/** How many cells differ between two reports of one form 差异格数; a cell that only one of them has differs. */
export function changedCells(one: Tables, other: Tables): number {
  const [before, after] = [cellsOf(one), cellsOf(other)];
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => before.get(place) !== after.get(place)).length;
}

function cellsOf({ proactive, requests, disputes }: Tables): Map<string, number | null> {
  const cells = new Map<string, number | null>();
  for (const [row, value] of Object.entries(proactive ?? {})) {
    if (typeof value === "number" || value === null) cells.set(row, value);
    else for (const [column, cell] of Object.entries(value)) cells.set(`${row}/${column}`, cell);
  }
  for (const [row, values] of Object.entries(requests ?? {}))
    for (const [i, column] of APPLICANT_COLUMNS.entries()) cells.set(`${row}/${column}`, values[i] ?? null);
  for (const [row, values] of Object.entries(disputes ?? {}))
    for (const [i, column] of DISPUTE_RESULTS.entries()) cells.set(`${row}/${column}`, values[i] ?? null);
  return cells;
}
