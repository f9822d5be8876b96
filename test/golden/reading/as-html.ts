import type { Part } from "./merged-tables.ts";

/** The parts as a web page; blanks are `&nbsp;`, as editors write them. */
export function asHtml(parts: readonly Part[], charset = "utf-8"): string {
  const body = parts.map((part) => {
    if (typeof part === "string") return `<p><span>${part}</span></p>`;
    const rows = part.map((row) => `<tr>${row.map(({ text, columns, rows: down }) => `<td colspan="${columns}" rowspan="${down}"><p>${text || "&nbsp;"}</p></td>`).join("")}</tr>`);
    return `<table border="1"><tbody>${rows.join("")}</tbody></table>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>x</title><script>var a = "<td>9</td>";</script></head><body><div>${body.join("\n")}</div></body></html>`;
}
