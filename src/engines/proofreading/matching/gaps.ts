/** The longest run of blanks inside one word; a longer one, or two line breaks, separates two words. */
export const LONGEST_GAP = 16;

/** Blanks 空白, line breaks and marks without width: what a line wrapped by a converter leaves inside a word. */
export const GAP_UNITS: readonly number[] = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0xad, 0x1680],
  ...Array.from({ length: 16 }, (_, i) => 0x2000 + i),
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff],
];

const LINE_BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);

export function isLineBreak(unit: number): boolean {
  return LINE_BREAKS.has(unit);
}

/** Whether the blanks `text[from, to)` may stand inside a word: not too long, and one line break at most. */
export function joinsWord(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_GAP) return false;
  let lineBreaks = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (isLineBreak(unit) && !(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lineBreaks += 1;
  }
  return lineBreaks <= 1;
}

const gapUnits = new Set(GAP_UNITS);
const GAP = `[${GAP_UNITS.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("")}]`;
const GAPS = new RegExp(GAP, "g");
const GAP_RUNS = new RegExp(`${GAP}{2,}`, "g");

/** The text without the blanks at its ends. */
export function trimGaps(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && gapUnits.has(text.charCodeAt(from))) from += 1;
  while (to > from && gapUnits.has(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The text without any blank. */
export function withoutGaps(text: string): string {
  return text.replace(GAPS, "");
}

/** Whether blanks inside the text separate two words. */
export function hasSeparatingGap(text: string): boolean {
  return [...text.matchAll(GAP_RUNS)].some(({ index, 0: run }) => !joinsWord(text, index, index + run.length));
}
