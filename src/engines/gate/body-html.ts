import { escapeMarkup } from "../writing/escape-markup.ts";

/** The structured text of a body as clean HTML 正文: a paragraph a line, lines between pipes a table. */
export function bodyHtml(text: string): string {
  const parts: string[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length > 0) parts.push(tableHtml(rows));
    rows = [];
  };
  for (const line of text.split("\n")) {
    const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
    if (row !== undefined) rows.push(row.split("|").map((cell) => cell.trim()));
    else {
      closeTable();
      if (line.trim() !== "") parts.push(`<p>${escapeMarkup(line.trim())}</p>`);
    }
  }
  closeTable();
  return parts.join("\n");
}

function tableHtml([head, ...rows]: string[][]): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag.split(" ")[0]}>`).join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
  return `<table>\n<tr>${cells(head!, rows.length > 0 ? 'th scope="col"' : "td")}</tr>\n${body}\n</table>`;
}
