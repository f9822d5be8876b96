import type { DraftBlock } from "../draft.ts";
import type { PageBlock } from "./page-blocks.ts";
import { type PageLine, textOfLine } from "./page-items.ts";

const PAGE_NUMBER = /^(?:[-—–－·•]?\s*\d{1,3}\s*[-—–－·•]?|第\s*\d{1,3}\s*页.{0,8})$/;

/** Joins the lines of all pages to paragraphs 合并段落: a line that fills its width goes on in the next, unless that is indented. */
export function paragraphsOf(pages: readonly (readonly PageBlock[])[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const prose = pages.flatMap((page) =>
    page.flatMap((block) => (block.kind === "lines" ? block.lines.filter((line) => !isTabular(line)) : [])),
  );
  const left = edge(prose.map(({ items }) => items[0]!.left));
  const right = Math.max(0, ...prose.map(({ items }) => items.at(-1)!.right));
  let open: { text: string; full: boolean } | undefined;
  const close = () => {
    if (open) blocks.push({ kind: "paragraph", text: open.text });
    open = undefined;
  };
  for (const page of pages) {
    for (const block of page) {
      if (block.kind === "table") {
        close();
        blocks.push(block.table);
        continue;
      }
      for (const line of withoutPageNumber(block.lines, block === page.at(-1), block === page[0])) {
        if (isTabular(line)) {
          close();
          blocks.push({ kind: "paragraph", text: laidOut(line, left) });
          continue;
        }
        const indented = line.items[0]!.left > left + line.size * 0.8;
        if (!open?.full || indented) close();
        open = { text: (open?.text ?? "") + textOfLine(line), full: line.items.at(-1)!.right > right - line.size * 2.2 };
      }
    }
  }
  close();
  return blocks.filter((block) => block.kind === "table" || block.text !== "");
}

function withoutPageNumber(lines: readonly PageLine[], last: boolean, first: boolean): PageLine[] {
  return lines.filter(
    (line, i) => !(((last && i === lines.length - 1) || (first && i === 0)) && PAGE_NUMBER.test(textOfLine(line))),
  );
}

/** Columns without ruling lines: wide gaps between items. */
function isTabular({ items, size }: PageLine): boolean {
  return items.filter((item, i) => i > 0 && item.left - items[i - 1]!.right > size * 1.8).length >= 2;
}

/** A line whose columns must line up with those above and below: every item stands at its place. */
function laidOut({ items, size }: PageLine, left: number): string {
  let text = "";
  for (const { text: words, left: at } of items)
    text =
      text.padEnd(Math.max(0, Math.round(((at - left) * 2) / size))) + (text === "" || text.endsWith(" ") ? "" : " ") + words;
  return text;
}

/** Where most lines begin. */
function edge(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}
