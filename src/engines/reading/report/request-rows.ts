import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { type Aligned, type Alignment, alignRows } from "./align-rows.ts";
import { foldWords } from "./fold.ts";
import { likeness, tailOf } from "./likeness.ts";
import type { NumberRow } from "./number-rows.ts";
import { normalize, spellingsOf } from "./row-spellings.ts";

type Row = AnnualReportForm["requests"]["rows"][number];

/** Below this, the words before a line of numbers are not those of the row. */
const ALIKE = 0.5;

/** Lines of numbers with the rows of the form they are 表三对行. */
export interface FittedRows {
  form: AnnualReportForm;
  /** The line of numbers of each row that has one. */
  lines: ReadonlyMap<string, NumberRow>;
  /** Rows whose label is printed, but no number after it. */
  unread: ReadonlySet<string>;
}

/** Finds the form whose rows the lines of table three are, and which line is which row. `words` are all words of the table. */
export function fitRows(found: readonly NumberRow[], words: string, forms: readonly AnnualReportForm[]): FittedRows | undefined {
  const lines = found.filter((line) => !isHeading(line, forms));
  const printed = normalize(words);
  const best = bestFit(lines, printed, forms);
  if (!best) return undefined;

  const { rows } = best.form.requests;
  const pairs = trusted(best.alignment.pairs, lines, printed, rows);
  const taken = new Map(pairs.map(({ row, found: line }) => [rows[row]!.id, lines[line]!]));
  const unread = labelsIn(printed, rows).filter(({ id }) => !taken.has(id));
  return { form: best.form, lines: taken, unread: new Set(unread.map(({ id }) => id)) };
}

/**
 * The form whose rows the lines fit better; one that has just as many rows as there are lines fits better still, and so does
 * one whose own labels are printed.
 */
function bestFit(
  lines: readonly NumberRow[],
  printed: string,
  forms: readonly AnnualReportForm[],
): { form: AnnualReportForm; alignment: Alignment } | undefined {
  const labels = lines.map(({ label }) => label);
  // A number in a sentence beside the table is no row of it.
  const whole = lines.filter(({ cells, cuts }) => cells || cuts).length;
  return forms
    .map((form) => {
      const { rows } = form.requests;
      const alignment = alignRows(labels, rows);
      return {
        form,
        alignment,
        rank: alignment.score + (rows.length === whole ? 2 : 0) + labelsIn(printed, rows).length * 0.4,
      };
    })
    .sort((a, b) => b.rank - a.rank)[0];
}

/** The rows whose label is printed in full; 其他 and 总计 are printed everywhere. */
function labelsIn(printed: string, rows: readonly Row[]): Row[] {
  return rows.filter(({ label }) => label.length > 6 && printed.includes(normalize(foldWords(label))));
}

/** A line without a single number is a row only where its words say so; 其他 and 总计 alone head columns, too. */
function isHeading({ cells, label }: NumberRow, forms: readonly AnnualReportForm[]): boolean {
  if (!cells?.every(({ is }) => is === "blank")) return false;
  const tail = tailOf(label);
  const isRow = (row: Row) =>
    likeness(
      tail,
      spellingsOf(row).filter(({ text }) => text.length > 3),
    ) >= ALIKE;
  return !forms.some(({ requests }) => requests.rows.some(isRow));
}

/**
 * The pairs that can be relied on: the words fit, or the place alone is proof, because there are just as many lines as the form
 * has rows and its labels are all about, or because the lines before and after are sure neighbours.
 */
function trusted(pairs: readonly Aligned[], lines: readonly NumberRow[], printed: string, rows: readonly Row[]): Aligned[] {
  const complete =
    pairs.length === rows.length && lines.length === rows.length && labelsIn(printed, rows).length * 2 > rows.length;
  return pairs.filter((pair, i) => {
    if (pair.likeness >= ALIKE) return true;
    // What carries another row's label stands out of order: no place is proof then. Only where a PDF file gives cells one by
    // one may the label be that of the row before.
    const { arrangement } = lines[pair.found]!;
    if (pair.best >= 1) return complete && (arrangement === "cells" || arrangement === "stack");
    return complete || (follows(pairs[i - 1], pair) && follows(pair, pairs[i + 1]));
  });
}

const follows = (a: Aligned | undefined, b: Aligned | undefined): boolean =>
  a !== undefined && b !== undefined && a.row + 1 === b.row && a.found + 1 === b.found;
