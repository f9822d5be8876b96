import { APPLICANT_COLUMNS, type Cell, type FormId, type RequestTable } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { type Aligned, type Alignment, alignRows } from "./align-rows.ts";
import { placeInColumns } from "./column-places.ts";
import { foldWords } from "./fold.ts";
import { likeness, tailOf } from "./likeness.ts";
import { type NumberRow, numberRows } from "./number-rows.ts";
import { normalize, spellingsOf } from "./row-spellings.ts";
import { solveCuts } from "./solve-cuts.ts";
import type { StreamItem } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";

const WIDTH = APPLICANT_COLUMNS.length;
/** Below this, the words before a line of numbers are not those of the row. */
const ALIKE = 0.5;

export interface RequestReading extends TableReading<RequestTable> {
  /** `null` where the rows that tell the forms apart are not there. */
  form: FormId | null;
}

/** Reads table three 收到和处理政府信息公开申请情况 from its stretch of the document, in whichever form fits better. */
export function readRequestTable(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): RequestReading {
  const { rows: found, words } = numberRows(items, WIDTH);
  const lines = placeInColumns(found, WIDTH).filter((line) => !isHeading(line, forms));
  const labels = lines.map(({ label }) => label);
  const fitted = bestFit(labels, forms);
  const notes = new Notes("requests");
  if (!fitted) return { table: null, form: null, unsure: [], printed: [], arrangements: [] };

  const { form } = fitted;
  const pairs = trusted(fitted.alignment.pairs, lines, words, form);
  const taken = new Map(pairs.map(({ row, found: line }) => [form.requests.rows[row]!.id, lines[line]!]));
  const unread = labelsWithoutNumbers(words, form, taken);
  const solved = solveCuts(new Map([...taken].flatMap(([id, line]) => choicesOf(id, line))), form);

  const table: RequestTable = {};
  for (const { id } of form.requests.rows) {
    const line = taken.get(id);
    if (line) table[id] = cellsOf(id, line, solved.get(id), notes);
    else if (unread.has(id)) {
      table[id] = Array<Cell>(WIDTH).fill(null);
      notes.doubt(id, "本行有标题而没有数字");
    }
  }
  const ids = Object.keys(table);
  return {
    table: ids.length === 0 ? null : table,
    form: ids.some((id) => id === "other" || id.startsWith("other.")) ? form.id : null,
    unsure: notes.unsure,
    printed: notes.printed,
    arrangements: [...taken.values()].map(({ arrangement }) => arrangement),
  };
}

/** The form whose rows the lines fit better; one that has just as many rows as there are lines fits better still. */
function bestFit(
  labels: readonly string[],
  forms: readonly AnnualReportForm[],
): { form: AnnualReportForm; alignment: Alignment } | undefined {
  const rank = (form: AnnualReportForm, { score }: Alignment) => score + (form.requests.rows.length === labels.length ? 2 : 0);
  return forms
    .map((form) => ({ form, alignment: alignRows(labels, form.requests.rows) }))
    .sort((a, b) => rank(b.form, b.alignment) - rank(a.form, a.alignment))[0];
}

/** A line without a single number is a row only where its words say so; 其他 and 总计 alone head columns, too. */
function isHeading({ cells, label }: NumberRow, forms: readonly AnnualReportForm[]): boolean {
  if (!cells?.every(({ is }) => is === "blank")) return false;
  const tail = tailOf(label);
  return !forms.some(({ requests }) =>
    requests.rows.some(
      (row) =>
        likeness(
          tail,
          spellingsOf(row).filter(({ text }) => text.length > 3),
        ) >= ALIKE,
    ),
  );
}

/**
 * The pairs that can be relied on: the words fit, or the place alone is proof, because there are just as many lines as the form
 * has rows and its labels are all about, or because the lines before and after are sure neighbours.
 */
function trusted(pairs: readonly Aligned[], lines: readonly NumberRow[], words: string, form: AnnualReportForm): Aligned[] {
  const { rows } = form.requests;
  const printed = normalize(words);
  const complete =
    pairs.length === rows.length &&
    lines.length === rows.length &&
    rows.filter(({ label }) => printed.includes(normalize(foldWords(label)))).length * 2 > rows.length;
  return pairs.filter(
    (pair, i) => pair.likeness >= ALIKE || complete || (follows(pairs[i - 1], pair) && follows(pair, pairs[i + 1])),
  );
}

const follows = (a: Aligned | undefined, b: Aligned | undefined): boolean =>
  a !== undefined && b !== undefined && a.row + 1 === b.row && a.found + 1 === b.found;

/** Rows whose label is printed, but no number after it. */
function labelsWithoutNumbers(words: string, form: AnnualReportForm, taken: ReadonlyMap<string, NumberRow>): Set<string> {
  const printed = normalize(words);
  return new Set(
    form.requests.rows
      .filter(({ id, label }) => !taken.has(id) && label.length > 6 && printed.includes(normalize(foldWords(label))))
      .map(({ id }) => id),
  );
}

function choicesOf(id: string, { cells, cuts }: NumberRow): [string, number[][]][] {
  if (cuts) return [[id, cuts]];
  return cells ? [[id, [cells.map(({ value }) => value ?? Number.NaN)]]] : [];
}

function cellsOf(id: string, line: NumberRow, ways: readonly (readonly number[])[] | undefined, notes: Notes): Cell[] {
  if (line.cells) return line.cells.map((reading, column) => notes.cell(reading, id, APPLICANT_COLUMNS[column]!));
  if (!line.cuts || !ways || ways.length === 0) {
    notes.doubt(id, line.why ?? "数字无法分列", line.printed);
    return Array<Cell>(WIDTH).fill(null);
  }
  if (ways.length > 1)
    notes.doubt(
      id,
      `数字连写，有 ${ways.length} 种切分都说得通：${ways
        .slice(0, 3)
        .map((way) => way.join("｜"))
        .join("；")}`,
      line.printed,
    );
  return APPLICANT_COLUMNS.map((_, column) => (ways.every((way) => way[column] === ways[0]![column]) ? ways[0]![column]! : null));
}
