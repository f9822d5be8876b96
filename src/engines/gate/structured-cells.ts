import type { HeadedCell } from "./personal-data.ts";

/** The cells of tables in a structured text 结构化正文, where a table is lines between pipes, each with the heading of its column. */
export function structuredCells(text: string): HeadedCell[] {
  const cells: HeadedCell[] = [];
  let headings: string[] | undefined;
  let offset = 0;
  for (const line of text.split("\n")) {
    if (!/^\s*\|.*\|\s*$/.test(line)) headings = undefined;
    else {
      const parts = line.split("|");
      const own: string[] = [];
      let at = offset;
      parts.forEach((part, column) => {
        own.push(part.trim());
        cells.push({ offset: at, text: part, heading: headings?.[column] ?? parts[column - 1]?.trim().slice(0, 24) ?? "" });
        at += part.length + 1;
      });
      headings ??= own;
    }
    offset += line.length + 1;
  }
  return cells;
}
