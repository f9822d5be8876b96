import { cutsOf } from "./glued-digits.ts";
import type { Arrangement, NumberRow, Placed, PlacedNumber } from "./number-rows.ts";

/** A line of numbers before the words that go with it are known. */
export type UnlabelledRow = Omit<NumberRow, "label">;

/** Digits of a number that no count reaches. */
const LONGEST_COUNT = 7;

/** Arranges numbers that follow one another without words between into rows of `width` 排成行. */
export function arrange(run: readonly PlacedNumber[], width: number): UnlabelledRow[] {
  const lines = linesOf(run);
  if (lines.every(({ length }) => length === width))
    return lines.map((line) => whole(line, lines.length === 1 && run[0]!.crowded ? "glued" : "columns"));
  if (lines.length === 1) return [inline(run, width)].flat();
  if (lines.every(({ length }) => length === 1)) return unstack(run, width);
  if (run.length === width) return [whole(run, "cells")];
  if (lines.filter(({ length }) => length === 1).length * 5 > lines.length * 4) return unstack(run, width);
  return lines.flatMap((line) => inline(line, width));
}

function linesOf(run: readonly PlacedNumber[]): PlacedNumber[][] {
  const lines: PlacedNumber[][] = [];
  for (const number of run) {
    const last = lines.at(-1);
    if (last && last[0]!.line === number.line) last.push(number);
    else lines.push([number]);
  }
  return lines;
}

/** Numbers of one line: a row, several rows, a row with empty columns, or glued digits. */
function inline(run: readonly PlacedNumber[], width: number): UnlabelledRow[] {
  if (run.length % width === 0) return chunks(run, width).map((row) => whole(row, run[0]!.crowded ? "glued" : "columns"));
  if (run.length > width) return [failed(run, `应有 ${width} 个数，此处有 ${run.length} 个`)];

  const first = run[0]!;
  if (!first.crowded && !first.alone && run.some(({ gap }) => gap >= 2)) {
    return [{ arrangement: "columns", places: placesOf(run), printed: printedOf(run), offset: first.offset }];
  }
  const cuts = mayBeGlued(first, width) ? cutsOf(textsOf(run), width) : undefined;
  if (!cuts) return [failed(run, `应有 ${width} 个数，此处只有 ${run.length} 个`)];
  return [{ arrangement: "glued", cuts, printed: printedOf(run), offset: run[0]!.offset }];
}

/**
 * Digits may be glued to each other where they touch their label, or stand in a crowded line. Alone in a line, they are one
 * number, unless they are as many as a row of table three has cells: no count is so long.
 */
function mayBeGlued({ alone, crowded, gap, text }: PlacedNumber, width: number): boolean {
  if (width >= LONGEST_COUNT) return !alone || text.length >= width;
  return !alone && (crowded || gap === 0);
}

/**
 * Numbers that stand each on its own line: `width` of them are a row; but equal groups parted by empty lines are the columns
 * of a block, as they come out of a PDF file.
 */
function unstack(run: readonly PlacedNumber[], width: number): UnlabelledRow[] {
  const rows: UnlabelledRow[] = [];
  const groups = groupsOf(run);
  for (let i = 0; i < groups.length; ) {
    const height = groups[i]!.length;
    const block = groups.slice(i, i + width);
    if (block.length === width && block.every(({ length }) => length === height)) {
      for (let row = 0; row < height; row++)
        rows.push(
          whole(
            block.map((column) => column[row]!),
            height === 1 ? "cells" : "stack",
          ),
        );
      i += width;
    } else if (height % width === 0) {
      rows.push(...chunks(groups[i]!, width).map((row) => whole(row, "cells")));
      i++;
    } else break;
  }
  if (rows.length * width === run.length) return rows;
  if (run.length % width === 0) return chunks(run, width).map((row) => whole(row, "cells"));
  return [failed(run, `应有 ${width} 个数，此处有 ${run.length} 个`)];
}

function groupsOf(run: readonly PlacedNumber[]): PlacedNumber[][] {
  const groups: PlacedNumber[][] = [];
  for (const number of run) {
    if (groups.length > 0 && !number.parted) groups.at(-1)!.push(number);
    else groups.push([number]);
  }
  return groups;
}

function chunks<T>(run: readonly T[], width: number): T[][] {
  return Array.from({ length: run.length / width }, (_, i) => run.slice(i * width, (i + 1) * width));
}

function whole(run: readonly PlacedNumber[], arrangement: Arrangement): UnlabelledRow {
  const places = arrangement === "columns" ? { places: placesOf(run) } : {};
  return {
    arrangement,
    cells: run.map(({ reading }) => reading),
    printed: printedOf(run),
    offset: run[0]!.offset,
    ...places,
  };
}

const placesOf = (run: readonly PlacedNumber[]): Placed[] =>
  run.map(({ column, start, end, reading, page }) => ({ start: column + start, end: column + end, reading, page }));

function failed(run: readonly PlacedNumber[], why: string): UnlabelledRow {
  return { arrangement: "cells", why, found: run.map(({ reading }) => reading), printed: printedOf(run), offset: run[0]!.offset };
}

const textsOf = (run: readonly PlacedNumber[]): string[] => run.map(({ text }) => text);
const printedOf = (run: readonly PlacedNumber[]): string => textsOf(run).join(" ");
