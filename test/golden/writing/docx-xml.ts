import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of a package part 部件, for tests that look at what a word processor will see. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function readPart(bytes: Uint8Array, path: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(strFromU8(partsOf(bytes)[path]!)).close();
  return root.children[0]!;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

/** Whether a switch is there and not switched off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !["false", "0", "off"].includes(element.attributes["w:val"] ?? "");
}

export function textOf(element: Element): string {
  return element.text + element.children.map((child) => (child.name === "w:br" ? "\n" : textOf(child))).join("");
}

export interface GridCell {
  text: string;
  column: number;
  columns: number;
  rows: number;
  width: number;
  alignment: string;
}

/** The cells of a table of a docx with their spans, vertical merges followed down. */
export function gridOf(table: Element): GridCell[][] {
  const rows: (GridCell & { continues: boolean })[][] = table.children
    .filter(({ name }) => name === "w:tr")
    .map((row) => {
      let column = 0;
      return row.children
        .filter(({ name }) => name === "w:tc")
        .map((cell) => {
          const merge = first(cell, "w:vMerge");
          const columns = Number(first(cell, "w:gridSpan")?.attributes["w:val"] ?? 1);
          const found = {
            text: all(cell, "w:p").map(textOf).join("\n"),
            column,
            columns,
            rows: 1,
            width: Number(first(cell, "w:tcW")?.attributes["w:w"]),
            alignment: first(cell, "w:jc")?.attributes["w:val"] ?? "",
            continues: merge !== undefined && merge.attributes["w:val"] !== "restart",
          };
          column += columns;
          return found;
        });
    });
  rows.forEach((row, at) => {
    for (const cell of row) {
      if (cell.continues) continue;
      while (rows[at + cell.rows]?.some(({ column, continues }) => continues && column === cell.column)) cell.rows += 1;
    }
  });
  return rows.map((row) => row.filter(({ continues }) => !continues).map(({ continues, ...cell }) => cell));
}
