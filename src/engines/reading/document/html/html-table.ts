import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { defaultTreeAdapter as tree } from "parse5";
import type { DraftBlock, DraftCell, DraftTable } from "../draft.ts";
import { isHidden } from "./html-style.ts";

/** No table of a document is wider. */
const WIDEST = 1000;

/** A table element as a grid: where each cell begins and what it spans. A cell that spans beyond the last row ends there. */
export function tableOf(table: Tree.Element, blocksOf: (cell: Tree.Element) => DraftBlock[]): DraftTable {
  const rows: DraftCell[][] = [];
  /** For each column, how many rows below are still taken by a cell above. */
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: DraftCell[] = [];
    let column = 0;
    for (const element of row.childNodes.filter(isCell)) {
      while ((taken[column] ?? 0) > 0) column++;
      const columns = span(element, "colspan");
      const down = span(element, "rowspan");
      cells.push({ blocks: blocksOf(element), column, columns, rows: down });
      for (let i = 0; i < columns && column + i < WIDEST; i++) taken[column + i] = down;
      column += columns;
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    rows.push(cells);
  }
  return { kind: "table", rows: rows.filter(({ length }) => length > 0) };
}

/** The rows of this table, not of tables inside it. */
function rowsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => {
    if (!tree.isElementNode(child) || isHidden(child)) return [];
    return child.tagName === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

const isCell = (node: Tree.ChildNode): node is Tree.Element =>
  tree.isElementNode(node) && (node.tagName === "td" || node.tagName === "th") && !isHidden(node);

function span(element: Tree.Element, name: "colspan" | "rowspan"): number {
  const value = Number.parseInt(element.attrs.find((each) => each.name === name)?.value ?? "1", 10);
  return value >= 1 && value <= WIDEST ? value : 1;
}
