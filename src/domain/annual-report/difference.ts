import { type AnnualReport, APPLICANT_COLUMNS, type Cell, DISPUTE_RESULTS } from "./model.ts";

type Tables = AnnualReport["tables"];

/** A cell, as `table/row/column`, that two reports do not share. */
export interface CellDifference {
  of: string;
  before: Cell;
  after: Cell;
}

/** The cells that differ between two reports of one form 差异格; a cell that only one of them has differs. */
export function differingCells(one: Tables, other: Tables): CellDifference[] {
  const [before, after] = [cellsOf(one), cellsOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((of) => before.get(of) !== after.get(of))
    .map((of) => ({ of, before: before.get(of) ?? null, after: after.get(of) ?? null }));
}

function cellsOf({ proactive, requests, disputes }: Tables): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [row, value] of Object.entries(proactive ?? {})) {
    if (typeof value === "number" || value === null)
      cells.set(`proactive/${row}/${row === "charges" ? "amount" : "decisions"}`, value);
    else for (const [column, cell] of Object.entries(value)) cells.set(`proactive/${row}/${column}`, cell);
  }
  for (const [row, values] of Object.entries(requests ?? {}))
    for (const [i, column] of APPLICANT_COLUMNS.entries()) cells.set(`requests/${row}/${column}`, values[i] ?? null);
  for (const [row, values] of Object.entries(disputes ?? {}))
    for (const [i, column] of DISPUTE_RESULTS.entries()) cells.set(`disputes/${row}/${column}`, values[i] ?? null);
  return cells;
}
