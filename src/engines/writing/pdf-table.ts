import { AREA, artifact, baselineOf } from "./pdf-pages.ts";
import { addElement, type TableAttributes } from "./pdf-structure.ts";
import { PADDING, type PdfTableMeasure, type PlannedCell, planTable, type TablePlan } from "./pdf-table-plan.ts";
import type { Setting } from "./pdf-text.ts";
import type { PrintedTable } from "./printed-table.ts";

const RULE = 0.5;
const GAP_BELOW = 8;

/** Draws a printed table with its structure; what does not fit goes on overleaf below the same headings. */
export function setTable(setting: Setting, table: PrintedTable, measure: PdfTableMeasure): void {
  const { doc, letters, pages, root } = setting;
  const plan = planTable(table, measure, letters, AREA.left);
  const total = heightOf(plan, 0, plan.rows.length);
  if (total > pages.room && total <= AREA.bottom - AREA.top) pages.open();
  const elements = structureOf(doc, addElement(doc, root, "Table"), plan);
  const head = heightOf(plan, 0, plan.head);
  let from = 0;
  while (from < plan.rows.length) {
    const repeated = from > 0 && plan.head > 0;
    if (repeated) {
      drawRules(setting, plan, 0, plan.head);
      artifact(doc, "Pagination", () => drawRows(setting, plan, 0, plan.head, measure, null));
      pages.y += head;
    }
    const to = lastRowThatFits(plan, from, pages.room);
    drawRules(setting, plan, from, to);
    drawRows(setting, plan, from, to, measure, elements);
    pages.y += heightOf(plan, from, to);
    from = to;
    if (from < plan.rows.length) pages.open();
  }
  pages.y += GAP_BELOW;
}

function heightOf({ heights }: TablePlan, from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

/** Never fewer than the head and one row, however little room there is. */
function lastRowThatFits(plan: TablePlan, from: number, room: number): number {
  let to = Math.max(from, plan.head) + 1;
  while (to < plan.rows.length && heightOf(plan, from, to + 1) <= room) to += 1;
  return to;
}

/** The elements of all cells, in reading order, before their letters are drawn. */
function structureOf(
  doc: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  plan: TablePlan,
): Map<PlannedCell, PDFKit.PDFStructureElement> {
  const head = plan.head > 0 ? addElement(doc, table, "THead") : null;
  const body = addElement(doc, table, "TBody");
  return new Map(
    plan.rows.flatMap((cells, row) => {
      const element = addElement(doc, row < plan.head && head ? head : body, "TR");
      return cells.map(
        (cell) => [cell, addElement(doc, element, cell.cell.role.endsWith("head") ? "TH" : "TD", attributesOf(cell))] as const,
      );
    }),
  );
}

function attributesOf({ cell: { role, columns, rows } }: PlannedCell): TableAttributes {
  return {
    ...(role === "column-head" && { Scope: "Column" as const }),
    ...(role === "row-head" && { Scope: "Row" as const }),
    ...(rows > 1 && { RowSpan: rows }),
    ...(columns > 1 && { ColSpan: columns }),
  };
}

/** The part of a cell that lies within these rows, or `null`. */
function partOf({ row, cell, x, width }: PlannedCell, plan: TablePlan, from: number, to: number, y: number) {
  const [first, end] = [Math.max(row, from), Math.min(row + cell.rows, to)];
  return first < end ? { x, width, y: y + heightOf(plan, from, first), height: heightOf(plan, first, end) } : null;
}

function drawRules({ doc, pages }: Setting, plan: TablePlan, from: number, to: number): void {
  artifact(doc, "Layout", () => {
    doc.lineWidth(RULE);
    for (const cell of plan.rows.flat()) {
      const part = partOf(cell, plan, from, to, pages.y);
      if (part) doc.rect(part.x, part.y, part.width, part.height).stroke();
    }
  });
}

function drawRows(
  setting: Setting,
  plan: TablePlan,
  from: number,
  to: number,
  { pitch }: PdfTableMeasure,
  elements: Map<PlannedCell, PDFKit.PDFStructureElement> | null,
): void {
  const { letters, pages } = setting;
  for (const cell of plan.rows.slice(from, to).flat()) {
    const part = partOf(cell, plan, from, to, pages.y);
    if (!part || cell.lines.length === 0) continue;
    const top = part.y + Math.max(PADDING / 2, (part.height - cell.lines.length * pitch) / 2);
    const draw = () =>
      cell.lines.forEach(({ text, width }, line) => {
        const x = cell.leftward ? cell.x + PADDING : cell.x + (cell.width - width) / 2;
        letters.draw(text, x, baselineOf(top + line * pitch, pitch, cell.size), cell.face, cell.size);
      });
    if (elements) elements.get(cell)?.add(draw);
    else draw();
  }
}
