import type { CellReading } from "./cell-value.ts";
import { foldWords } from "./fold.ts";
import { arrange } from "./number-run.ts";
import { valuesOfRow } from "./row-values.ts";
import type { StreamItem, StreamLine } from "./stream.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A line of numbers as it was found 数字行, before it is known which row of the form it is. */
export interface NumberRow {
  /** The folded words that stand between the row before and this one; none where the numbers came in columns, one below the other. */
  label: string;
  arrangement: Arrangement;
  /** The cells, where their bounds are sure. */
  cells?: CellReading[];
  /** The ways to cut glued digits, where they are not. */
  cuts?: number[][];
  /** Why neither is known, in Chinese, and the numbers that were found. */
  why?: string;
  found?: CellReading[];
  printed: string;
  offset: number;
  /** For numbers in columns: where in the line each stands. */
  places?: Placed[];
}

/** A number in columns: from where to where in its line it stands. */
export interface Placed {
  start: number;
  end: number;
  reading: CellReading;
  page: number;
}

export type Arrangement = "table" | "cells" | "columns" | "stack" | "glued";

/** A number in the stream, with what is known of its surroundings. */
export interface PlacedNumber extends Token {
  reading: CellReading;
  offset: number;
  /** Its line: numbers of one line share it. */
  line: number;
  /** Where its line begins. */
  column: number;
  page: number;
  parted: boolean;
  /** Whether its line holds several labels, so that digits may be glued. */
  crowded: boolean;
}

/** Rows of so many cells are rarely whole by chance. */
const LONG_ROW = 7;
/** How the label of a new row begins. */
const ITEM_NUMBER = /\(?[一二三四五六七1-8][)、.,]/;

/** Finds the lines of `width` numbers in a stretch of the document, in order, each with the words before it; and all words. */
export function numberRows(items: readonly StreamItem[], width: number): { rows: NumberRow[]; words: string } {
  const rows: NumberRow[] = [];
  let words = "";
  let label = "";
  let run: PlacedNumber[] = [];
  const say = (text: string) => {
    label += text;
    words += text;
  };
  const flush = () => {
    if (run.length === 0) return;
    // A single 无 is a word set one character a line, not a mark in the place of a number.
    if (run.length % width !== 0 && run.every(({ reading }) => reading.is === "mark")) {
      say(run.map(({ text }) => text).join(""));
      run = [];
      return;
    }
    arrange(run, width).forEach((row, i) => {
      rows.push({ ...row, label: i === 0 && row.arrangement !== "stack" ? label : "" });
    });
    run = [];
    label = "";
  };
  items.forEach((item, line) => {
    if (item.kind === "row") {
      flush();
      const found = valuesOfRow(item.cells, width);
      const printed = item.cells.map(({ text }) => text).join(" ");
      say(found ? found.label : foldWords(printed));
      if (found) rows.push({ label, arrangement: "table", cells: found.values, printed, offset: item.offset });
      if (found) label = "";
      return;
    }
    const next = items[line + 1];
    // Set one character a line, the number of an item stands alone, and its stop below it.
    if (/^\s*[1-8]\s*$/.test(item.text) && next?.kind === "line" && /^\s*[.．、]/.test(next.text)) {
      flush();
      say(item.text.trim());
      return;
    }
    const tokens = tokensOf(item.text);
    const crowded = tokens.filter(({ kind }) => kind === "words").length > 1;
    for (const token of tokens) {
      if (token.kind === "number") run.push(placed(token, item, line, crowded));
      else {
        flush();
        say(token.text);
      }
    }
  });
  flush();
  return { rows: width >= LONG_ROW ? mended(rows, width) : rows, words };
}

/** A row whose label was broken by its own numbers: what is missing from it follows the rest of the label. */
function mended(rows: readonly NumberRow[], width: number): NumberRow[] {
  const whole: NumberRow[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const pieces = [...(last?.found ?? []), ...(row.found ?? [])];
    if (last?.found && row.found && pieces.length % width === 0 && !ITEM_NUMBER.test(row.label)) {
      whole.pop();
      for (let i = 0; i < pieces.length; i += width) {
        const cells = pieces.slice(i, i + width);
        const printed = cells.map((cell) => cell.printed ?? cell.value).join(" ");
        whole.push({ label: i === 0 ? last.label : "", arrangement: "cells", cells, printed, offset: last.offset });
      }
    } else whole.push(row);
  }
  return whole;
}

function placed(
  { kind, text, reading, start, end, gap, alone }: Token,
  item: StreamLine,
  line: number,
  crowded: boolean,
): PlacedNumber {
  const { column, page, parted } = item;
  const offset = item.offset + start;
  return { kind, text, reading: reading!, start, end, gap, ...(alone && { alone }), offset, line, column, page, parted, crowded };
}
