import type { Duty } from "../../../contract/duties.ts";
import { STANDINGS, type StandingKind } from "../../../domain/duties/standing.ts";

export const STANDING_WORDS: Record<StandingKind, string> = {
  missing: "未公开",
  late: "已逾期",
  soon: "将到期",
  covered: "已公开",
  "not-applicable": "不适用",
};
/** A shape beside the word: colour alone says nothing. */
export const STANDING_SHAPES: Record<StandingKind, string> = {
  missing: "✕",
  late: "■",
  soon: "▲",
  covered: "○",
  "not-applicable": "—",
};

/** The order in which a cell shows what it holds: what must be done first stands first. */
const WORST_FIRST: readonly StandingKind[] = ["late", "missing", "soon", "covered", "not-applicable"];

export interface MatrixCell {
  worst: StandingKind;
  count: number;
  total: number;
}

export interface Matrix {
  areas: string[];
  sections: string[];
  cell: (area: string, section: string) => MatrixCell | undefined;
}

/** The list as a matrix area × section 覆盖矩阵: each cell its worst standing and how many rows have it. */
export function matrixOf(duties: readonly Duty[]): Matrix {
  const cells = new Map<string, Duty[]>();
  const key = (area: string, section: string) => `${area}\n${section}`;
  for (const duty of duties) cells.set(key(duty.area, duty.section), [...(cells.get(key(duty.area, duty.section)) ?? []), duty]);
  return {
    areas: [...new Set(duties.map(({ area }) => area))],
    sections: [...new Set(duties.map(({ section }) => section))],
    cell(area, section) {
      const rows = cells.get(key(area, section));
      if (!rows) return undefined;
      const worst = WORST_FIRST.find((kind) => rows.some(({ standing }) => standing.kind === kind))!;
      return { worst, count: rows.filter(({ standing }) => standing.kind === worst).length, total: rows.length };
    },
  };
}

/** How many rows stand in each way. */
export function standingCounts(duties: readonly Duty[]): Record<StandingKind, number> {
  const counts = Object.fromEntries(STANDINGS.map((kind) => [kind, 0])) as Record<StandingKind, number>;
  for (const { standing } of duties) counts[standing.kind] += 1;
  return counts;
}
