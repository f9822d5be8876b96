import type { DocumentFormat } from "../document/document.ts";
import type { Arrangement } from "./number-rows.ts";

/** The name of a layout 版式 for `reading.layout`: how most lines of numbers were found. */
export function layoutOf(format: DocumentFormat, arrangements: readonly Arrangement[]): string {
  if (arrangements.length === 0) return "no-numbers";
  const count = (arrangement: Arrangement) => arrangements.filter((each) => each === arrangement).length;
  if (count("table") * 2 > arrangements.length) return format === "text" ? "rows" : `${format}-table`;
  if (count("glued") > 0 && count("glued") * 2 >= arrangements.length) return "glued";
  if (count("stack") > 0) return "reading-order";
  return count("columns") * 2 > arrangements.length ? "layout-columns" : "one-cell-per-line";
}
