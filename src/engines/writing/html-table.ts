import { escapeMarkup } from "./escape-markup.ts";
import { headingsOf, type PlacedCell, type PrintedTable, place } from "./printed-table.ts";

/** Every number names its headings, so their ids are kept short. */
const SHORT = { proactive: "t2", requests: "t3", disputes: "t4" };

export function captionId(table: PrintedTable, idPrefix: string): string {
  return `${idPrefix}-${SHORT[table.id]}`;
}

/** A printed table as HTML that a screen reader can speak: caption, scopes, and for every number the headings it stands under. */
export function htmlTable(table: PrintedTable, idPrefix: string): string {
  const placed = place(table);
  const id = ({ row, column }: PlacedCell) => `${idPrefix}-${SHORT[table.id]}-r${row + 1}c${column + 1}`;
  const row = (cells: PlacedCell[]) => `<tr>${cells.map((cell) => htmlCell(cell, id, placed)).join("")}</tr>`;
  const ofBlock = (block: number) => placed.filter((cells) => cells[0]?.block === block).map(row);
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return [
    `<table class="annual-report-table annual-report-${table.id}">`,
    `<caption id="${captionId(table, idPrefix)}">${escapeMarkup(table.caption)}</caption>`,
    `<colgroup>${table.widths.map((width) => `<col style="width:${Math.round((width / total) * 1000) / 10}%">`).join("")}</colgroup>`,
    ...(table.head.length > 0 ? [`<thead>${ofBlock(-1).join("\n")}</thead>`] : []),
    ...table.blocks.map((_, block) => `<tbody>${ofBlock(block).join("\n")}</tbody>`),
    "</table>",
  ].join("\n");
}

function htmlCell(placed: PlacedCell, id: (cell: PlacedCell) => string, all: PlacedCell[][]): string {
  const { role, text, columns, rows } = placed.cell;
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  if (role === "corner") return `<td${spans} class="corner">${escapeMarkup(text)}</td>`;
  if (role === "value")
    return `<td${spans} class="number" headers="${headingsOf(placed, all).map(id).join(" ")}">${escapeMarkup(text)}</td>`;
  const scope = role === "column-head" ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
  return `<th id="${id(placed)}" scope="${scope}"${spans}>${escapeMarkup(text)}</th>`;
}
