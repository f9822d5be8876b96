/** One edit between a wording and a window, by their positions in each. */
export interface AlignedEdit {
  kind: "wrong" | "missing" | "added" | "swapped";
  inWording: number;
  inWindow: number;
}

/** The part of a window that a wording is nearest to, and what must be changed there 对齐. */
export interface Alignment {
  from: number;
  to: number;
  edits: AlignedEdit[];
  touchesEnd: boolean;
}

/** The window begins and ends at most so far from the wording's place, edits included; what is further off is not looked at. */
const BAND = 8;
const FAR = 250;

/** Aligns a wording with the part of `window[from, to)` nearest to it; among equals, the one with its ends untouched. */
export function align(wording: Uint16Array, window: Uint16Array, from: number, to: number): Alignment {
  const rows = wording.length;
  const columns = to - from;
  const width = columns + 1;
  const table = new Uint8Array((rows + 1) * width).fill(FAR, width);
  const swappable = (row: number, column: number) =>
    row > 1 && column > 1 && wording[row - 1] === window[from + column - 2] && wording[row - 2] === window[from + column - 1];

  for (let row = 1; row <= rows; row += 1) {
    table[row * width] = Math.min(row, FAR);
    const written = wording[row - 1]!;
    const last = Math.min(columns, row + BAND);
    for (let column = Math.max(1, row - BAND); column <= last; column += 1) {
      const at = row * width + column;
      const diagonal = table[at - width - 1]!;
      if (written === window[from + column - 1]) {
        table[at] = diagonal;
        continue;
      }
      const least = Math.min(diagonal, table[at - width]!, table[at - 1]!);
      table[at] = (swappable(row, column) ? Math.min(least, table[at - 2 * width - 2]!) : least) + 1;
    }
  }

  const trace = (end: number): Alignment => {
    const edits: AlignedEdit[] = [];
    let row = rows;
    let column = end;
    while (row > 0) {
      const at = row * width + column;
      const distance = table[at]!;
      const same = column > 0 && wording[row - 1] === window[from + column - 1];
      if (same && table[at - width - 1] === distance) {
        row -= 1;
        column -= 1;
      } else if (!same && swappable(row, column) && table[at - 2 * width - 2] === distance - 1) {
        row -= 2;
        column -= 2;
        edits.push({ kind: "swapped", inWording: row, inWindow: from + column });
      } else if (column > 0 && table[at - width - 1] === distance - 1) {
        row -= 1;
        column -= 1;
        edits.push({ kind: "wrong", inWording: row, inWindow: from + column });
      } else if (table[at - width] === distance - 1) {
        row -= 1;
        edits.push({ kind: "missing", inWording: row, inWindow: from + column });
      } else {
        column -= 1;
        edits.push({ kind: "added", inWording: row, inWindow: from + column });
      }
    }
    edits.reverse();
    return { from: from + column, to: from + end, edits, touchesEnd: edits.some((edit) => touchesEnd(edit, rows)) };
  };

  const bottom = rows * width;
  let least = FAR;
  for (let end = 0; end < width; end += 1) least = Math.min(least, table[bottom + end]!);
  let best: Alignment | undefined;
  for (let end = 0; end < width; end += 1) {
    if (table[bottom + end] !== least) continue;
    const alignment = trace(end);
    if (!best || strayed(alignment, rows) < strayed(best, rows)) best = alignment;
  }
  return best!;
}

function strayed({ from, to, touchesEnd: touched }: Alignment, length: number): number {
  return (touched ? length : 0) + Math.abs(to - from - length);
}

/** Whether an edit touches the first or last character of a wording; of ten characters or more, the first or last two. */
export function touchesEnd({ kind, inWording }: Pick<AlignedEdit, "kind" | "inWording">, length: number): boolean {
  const margin = length < 10 ? 1 : 2;
  if (kind === "added") return inWording < margin || inWording > length - margin;
  return inWording < margin || inWording + (kind === "swapped" ? 1 : 0) >= length - margin;
}
