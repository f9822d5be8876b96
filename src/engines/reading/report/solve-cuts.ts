import type { AnnualReportForm, ReportIdentity } from "../../../law/annual-report-form.ts";

/** The ways to read each row; a row that is sure has one. */
export type Choices = ReadonlyMap<string, readonly (readonly number[])[]>;

/** More partial sums than this and the columns are not weighed. */
const MOST_SUMS = 30_000;

/**
 * Narrows the ways to cut glued rows by the identities of the form 勾稽求解: first each row's own sum, then the columns,
 * all rows together. What a wrong report cannot satisfy is not asked of it.
 */
export function solveCuts(choices: Choices, form: AnnualReportForm): Map<string, readonly (readonly number[])[]> {
  const solved = new Map([...choices].map(([id, cuts]) => [id, byRowSum(cuts)]));
  // Two rounds: what one equation settles may settle the other.
  for (let round = 0; round < 2; round++) {
    for (const identity of form.identities) {
      if (identity.table === "requests" && identity.per === "column") narrow(solved, equation(identity, form), 7);
    }
  }
  return solved;
}

function byRowSum(cuts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (cuts.length < 2) return cuts;
  const balanced = cuts.filter((cells) => cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0) === cells.at(-1));
  return balanced.length > 0 ? balanced : cuts;
}

interface Term {
  id: string;
  sign: 1 | -1;
}

function equation(identity: ReportIdentity, form: AnnualReportForm): Term[] {
  const outcomes = form.requests.rows.filter(({ part, id }) => part === "outcomes" && id !== "total").map(({ id }) => id);
  const terms = (ids: readonly string[], sign: 1 | -1) =>
    ids.flatMap((id) => (id === "outcomes" ? outcomes : [id])).map((id) => ({ id, sign }));
  return [...terms(identity.left, 1), ...terms(identity.right, -1)];
}

/** Keeps, in every row, the ways that some solution of the equation uses. */
function narrow(solved: Map<string, readonly (readonly number[])[]>, terms: readonly Term[], width: number): void {
  if (terms.some(({ id }) => !solved.has(id))) return;
  const open = terms.filter(({ id }) => solved.get(id)!.length > 1);
  if (open.length === 0) return;
  const used = solutions(
    solved,
    terms,
    open,
    Array.from({ length: width }, (_, column) => column),
  );
  if (used) for (const [i, { id }] of open.entries()) solved.set(id, used[i]!);
}

/** For each open row the ways that take part in a solution; `undefined` when there is none, or too much to weigh. */
function solutions(
  solved: Choices,
  terms: readonly Term[],
  open: readonly Term[],
  columns: readonly number[],
): (readonly number[])[][] | undefined {
  const vector = (cells: readonly number[], sign: number) => columns.map((column) => sign * cells[column]!);
  const start = terms
    .filter(({ id }) => solved.get(id)!.length === 1)
    .map(({ id, sign }) => vector(solved.get(id)![0]!, sign))
    .reduce(
      (sum, next) => sum.map((cell, i) => cell + next[i]!),
      columns.map(() => 0),
    );

  const forward = [new Set([start.join()])];
  for (const { id, sign } of open) {
    const next = sums(
      forward.at(-1)!,
      solved.get(id)!.map((cells) => vector(cells, sign)),
    );
    if (!next) return undefined;
    forward.push(next);
  }
  let wanted = new Set([columns.map(() => 0).join()]);
  if (![...wanted].every((key) => forward.at(-1)!.has(key))) return undefined;

  const used: (readonly number[])[][] = [];
  for (let i = open.length - 1; i >= 0; i--) {
    const { id, sign } = open[i]!;
    const before = new Set<string>();
    used[i] = solved.get(id)!.filter((cells) => {
      const sources = [...sums(wanted, [vector(cells, -sign)])!].filter((key) => forward[i]!.has(key));
      for (const key of sources) before.add(key);
      return sources.length > 0;
    });
    wanted = before;
  }
  return used;
}

function sums(keys: ReadonlySet<string>, vectors: readonly (readonly number[])[]): Set<string> | undefined {
  const next = new Set<string>();
  for (const key of keys) {
    const base = key === "" ? [] : key.split(",").map(Number);
    for (const vector of vectors) next.add(base.map((cell, i) => cell + vector[i]!).join());
    if (next.size > MOST_SUMS) return undefined;
  }
  return next;
}
