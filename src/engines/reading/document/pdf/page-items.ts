/** A piece of text on a page 文字块: from `left` to `right`, on the line `base`; y grows upwards. */
export interface PageItem {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** A line of a page: items on one base line, from left to right. */
export interface PageLine {
  items: PageItem[];
  base: number;
  size: number;
}

/** Puts items that share a base line together, lines from top to bottom. */
export function linesOf(items: readonly PageItem[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const item of [...items].sort((a, b) => b.base - a.base || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.base - item.base) < Math.min(line.size, item.size) * 0.45) {
      line.items.push(item);
      line.size = Math.max(line.size, item.size);
    } else lines.push({ items: [item], base: item.base, size: item.size });
  }
  for (const { items: own } of lines) own.sort((a, b) => a.left - b.left);
  return lines;
}

/** Items in a row as text: a gap is a blank only where words or numbers would run together. */
export function textOfLine({ items, size }: PageLine): string {
  let text = "";
  let end = Number.NaN;
  for (const item of items) {
    const gap = item.left - end;
    if (gap > size * 1.5) text += "  ";
    else if (gap > size * 0.2 && /[\w.)]$/.test(text) && /^[\w(]/.test(item.text)) text += " ";
    text += item.text;
    end = item.right;
  }
  return text.trim();
}
