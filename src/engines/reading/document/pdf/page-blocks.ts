import type { DraftBlock, DraftCell, DraftTable } from "../draft.ts";
import { type GridCell, gridsOf, type PageGrid } from "./page-grids.ts";
import { linesOf, type PageItem, type PageLine, textOfLine } from "./page-items.ts";
import type { Rules } from "./page-rules.ts";

/** A block of a page 版面块, still with its lines: paragraphs are joined when all pages are known. */
export type PageBlock = { kind: "lines"; lines: PageLine[] } | { kind: "table"; table: DraftTable };

/** Parts a page into tables and the lines between them, from top to bottom. */
export function blocksOfPage(items: readonly PageItem[], rules: Rules): PageBlock[] {
  const grids = gridsOf(rules)
    .map((grid) => ({ grid, inside: items.filter((item) => isInside(grid, item)) }))
    .filter(({ grid, inside }) => inside.length > 0 && grid.cells.length > 1)
    .sort((a, b) => b.grid.top - a.grid.top);
  let rest = items.filter((item) => !grids.some(({ inside }) => inside.includes(item)));
  const blocks: PageBlock[] = [];
  for (const { grid, inside } of grids) {
    blocks.push({ kind: "lines", lines: linesOf(rest.filter(({ base }) => base > grid.top)) });
    rest = rest.filter(({ base }) => base <= grid.top);
    blocks.push({ kind: "table", table: tableOf(grid, inside) });
  }
  blocks.push({ kind: "lines", lines: linesOf(rest) });
  return blocks;
}

/** Where an item counts; one that runs over the right edge, as over that of the paper, counts inside it. */
const middle = ({ left, right }: PageItem, edge: number): number =>
  left < edge ? Math.min((left + right) / 2, edge - 0.1) : left;
/** The middle of the characters stands above the base line. */
const height = ({ base, size }: PageItem): number => base + size * 0.35;

function isInside({ left, right, top, bottom }: PageGrid | GridCell, item: PageItem, edge = right): boolean {
  const at = middle(item, edge);
  return at >= left && at < right && height(item) <= top && height(item) > bottom;
}

function tableOf(grid: PageGrid, items: readonly PageItem[]): DraftTable {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of grid.cells) {
    const own = items.filter((item) => isInside(cell, item, grid.right));
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push({ blocks: [blockOf(own)], column: cell.column, columns: cell.columns, rows: cell.rows });
  }
  return { kind: "table", rows: [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row) };
}

/** The lines of a cell run on: a long word is broken by the cell's width, not by its writer. */
function blockOf(items: readonly PageItem[]): DraftBlock {
  const text = linesOf(items)
    .map(textOfLine)
    .reduce((all, line) => (/[a-z]$/i.test(all) && /^[a-z]/i.test(line) ? `${all} ${line}` : all + line), "");
  return { kind: "paragraph", text };
}
