/** A stretch of a paragraph; with `mark`, the fingerprint of the finding that speaks of it. */
export interface Stretch {
  text: string;
  mark?: string;
}

interface Mark {
  offset: number;
  length: number;
  fingerprint: string;
}

/** Cuts a range of a text into paragraphs with the places of findings marked 原文标记. Of two that overlap, the first is marked. */
export function markedParagraphs(text: string, start: number, end: number, marks: readonly Mark[]): Stretch[][] {
  const inside = marks
    .filter(({ offset, length }) => length > 0 && offset >= start && offset + length <= end)
    .sort((one, other) => one.offset - other.offset);
  const stretches: Stretch[] = [];
  let at = start;
  for (const { offset, length, fingerprint } of inside) {
    if (offset < at) continue;
    if (offset > at) stretches.push({ text: text.slice(at, offset) });
    stretches.push({ text: text.slice(offset, offset + length), mark: fingerprint });
    at = offset + length;
  }
  if (at < end) stretches.push({ text: text.slice(at, end) });
  return paragraphs(stretches);
}

function paragraphs(stretches: readonly Stretch[]): Stretch[][] {
  const found: Stretch[][] = [[]];
  for (const { text, ...mark } of stretches) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) found.push([]);
      if (line !== "") found.at(-1)!.push({ text: line, ...mark });
    }
  }
  return found.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ""));
}
