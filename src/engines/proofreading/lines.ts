/** A line 行 without its break. */
export interface Line {
  offset: number;
  text: string;
  /** Its first character that is no blank; "" for a blank line. */
  head: string;
}

/** The lines of a text whose breaks stand at these places. */
export function linesOf(text: string, breaks: readonly number[]): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (let index = 0; index <= breaks.length; index += 1) {
    const end = index < breaks.length ? breaks[index]! : text.length;
    const last = end > offset && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
    let first = offset;
    while (first < last && isBlank(text.charCodeAt(first))) first += 1;
    lines.push({ offset, text: text.slice(offset, last), head: first < last ? text[first]! : "" });
    offset = end + 1;
  }
  return lines;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0xa0 || unit === 0x0d || unit === 0x7c;
}
