import type { CellReading } from "./cell-value.ts";

const RESULTS = 5;

/**
 * Puts the fifteen numbers of table four in order 归组. As a rule they stand in it; but where a PDF file gives them in pieces,
 * whole pieces are put together so that in each group four results make its total, and the groups follow their totals,
 * because a total closes its group.
 */
export function groupRuns(runs: readonly (readonly CellReading[])[]): CellReading[] {
  const printed = runs.flat();
  if (inGroups(printed).every(adds) || runs.length > 8) return printed;
  const groups = wholeGroups(runs.map((run, i) => ({ run, last: i })));
  if (groups.length !== 1) return printed;
  return [...groups[0]!].sort((a, b) => a.last - b.last).flatMap(({ run }) => run);
}

interface Piece {
  run: readonly CellReading[];
  /** The place of its last number among the runs. */
  last: number;
}

/** All ways to put whole runs together to three groups that add up. */
function wholeGroups(pieces: readonly Piece[]): Piece[][] {
  const [first, ...rest] = pieces;
  if (!first) return [[]];
  if (first.run.length === RESULTS) return adds(first.run) ? wholeGroups(rest).map((groups) => [first, ...groups]) : [];
  return rest.flatMap((second, i) => {
    const joined = { run: [...first.run, ...second.run], last: second.last };
    if (joined.run.length > RESULTS || (joined.run.length === RESULTS && !adds(joined.run))) return [];
    return wholeGroups([joined, ...rest.slice(0, i), ...rest.slice(i + 1)]);
  });
}

const inGroups = (cells: readonly CellReading[]): CellReading[][] =>
  [0, RESULTS, 2 * RESULTS].map((from) => cells.slice(from, from + RESULTS));

function adds(group: readonly CellReading[]): boolean {
  const values = group.map(({ value }) => value ?? 0);
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
}
