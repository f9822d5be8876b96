import type { Rule, Rules } from "./page-rules.ts";

/** A ruled table on a page 有框表格: its bounds, and its cells as rows from top to bottom. */
export interface PageGrid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cells: GridCell[];
}

export interface GridCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines nearer than this are one. */
const NEAR = 3;
const MOST_CELLS = 5000;

/** Finds the tables that ruling lines form. */
export function gridsOf({ horizontal, vertical }: Rules): PageGrid[] {
  const across = merged(horizontal);
  const down = merged(vertical);
  return groups(across, down).flatMap(({ across: h, down: v }) =>
    (h.length >= 2 && v.length >= 2 ? [gridOf(h, v)] : []).filter((grid) => grid !== undefined),
  );
}

/** Pieces of one line become one line. */
function merged(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = lines.findLast((line) => rule.at - line.at < NEAR && rule.from <= line.to + NEAR && rule.to >= line.from - NEAR);
    if (!same || rule.at - same.at >= NEAR) lines.push({ ...rule });
    else {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    }
  }
  return lines;
}

interface Group {
  across: Rule[];
  down: Rule[];
}

/** Lines that touch belong to one table. */
function groups(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const found: Group[] = [];
  const left = new Set(down);
  const open = new Set(across);
  for (const start of across) {
    if (!open.delete(start)) continue;
    const group: Group = { across: [start], down: [] };
    for (let changed = true; changed; ) {
      changed = false;
      for (const rule of left) {
        if (!group.across.some((line) => touches(line, rule))) continue;
        left.delete(rule);
        group.down.push(rule);
        changed = true;
      }
      for (const rule of open) {
        if (!group.down.some((line) => touches(rule, line))) continue;
        open.delete(rule);
        group.across.push(rule);
        changed = true;
      }
    }
    found.push(group);
  }
  return found;
}

const touches = (h: Rule, v: Rule): boolean =>
  v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;

function gridOf(across: readonly Rule[], down: readonly Rule[]): PageGrid | undefined {
  const xs = places(down);
  const ys = places(across).reverse();
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns > MOST_CELLS || rows * columns < 2) return undefined;

  const wallRight = (r: number, c: number) => covers(down, xs[c + 1]!, ys[r + 1]!, ys[r]!);
  const wallBelow = (r: number, c: number) => covers(across, ys[r + 1]!, xs[c]!, xs[c + 1]!);
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let [wide, high] = [1, 1];
      while (column + wide < columns && !wallRight(row, column + wide - 1) && !taken.has(row * columns + column + wide)) wide++;
      while (row + high < rows && !wallBelow(row + high - 1, column)) high++;
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rows: high,
        columns: wide,
        left: xs[column]!,
        right: xs[column + wide]!,
        top: ys[row]!,
        bottom: ys[row + high]!,
      });
    }
  }
  return { left: xs[0]!, right: xs[columns]!, top: ys[0]!, bottom: ys[rows]!, cells };
}

/** The distinct places of lines, ascending. */
function places(lines: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at))
    if (found.length === 0 || at - found.at(-1)! >= NEAR) found.push(at);
  return found;
}

/** Whether some line at `at` runs along most of the way from `from` to `to`. */
function covers(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  return lines.some(
    (line) => Math.abs(line.at - at) < NEAR && Math.min(line.to, to) - Math.max(line.from, from) > (to - from) * 0.6,
  );
}
