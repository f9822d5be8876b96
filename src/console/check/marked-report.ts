import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { Finding } from "../../engines/finding.ts";
import type { Document } from "../../engines/reading/document/document.ts";
import type { ProseRange } from "../../engines/reading/report/prose.ts";
import { printReport } from "../../engines/writing/printed-report.ts";
import { type PlacedCell, type PrintedTable, place } from "../../engines/writing/printed-table.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";

/** Words of the report, and the findings 问题 that point at them, as positions in the list of findings. */
export interface Piece {
  text: string;
  findings: number[];
}

/** A cell of a table as it is shown: heads have a scope. */
export interface MarkedCell {
  pieces: Piece[];
  role: "corner" | "column-head" | "row-head" | "value";
  columns: number;
  rows: number;
}

export interface MarkedTable {
  caption: Piece[];
  rows: MarkedCell[][];
}

/** A part of the report: its heading, its prose, its table. */
export interface MarkedPart {
  heading: Piece[];
  paragraphs: Piece[][];
  table?: MarkedTable;
  /** Said in place of a table that the form asks for and that was not read. */
  missing?: string;
}

/** A report with its findings in place 标出问题的报告: the prose as it was read, the tables as the form prints them. */
export type MarkedReport = MarkedPart[];

interface Source {
  report: AnnualReport;
  document: Document;
  prose: readonly ProseRange[];
}

const TABLES: Record<string, string> = { proactive: "表二", requests: "表三", disputes: "表四" };

/** Puts the findings where they belong. What stands before section one comes first, without a heading of its own. */
export function markReport(
  { report, document, prose }: Source,
  findings: readonly Finding[],
  form: AnnualReportForm,
): MarkedReport {
  const { text } = document;
  const marks = findings.flatMap(({ where }, finding) =>
    "offset" in where ? [{ start: where.offset, end: where.offset + where.length, finding }] : [],
  );
  const first = Math.min(text.length, ...report.sections.map(({ offset }) => offset));
  const printed = printReport(report, form);
  const shown = new Set<string>();
  return [
    { heading: [], paragraphs: paragraphsOf(text, 0, report.sections.length > 0 ? first : 0, marks) },
    ...report.sections.map((section): MarkedPart => {
      const start = text.indexOf(section.heading, section.offset);
      const heading =
        start < 0 ? [{ text: section.heading, findings: [] }] : cutAt(text, start, start + section.heading.length, marks);
      const table = shown.has(section.id) ? undefined : printed.sections.find(({ id }) => id === section.id)?.table;
      const own = prose.filter((range) => range.section === section.id && range.start >= section.offset);
      const paragraphs = shown.has(section.id) ? [] : own.flatMap((range) => paragraphsOf(text, range.start, range.end, marks));
      shown.add(section.id);
      return {
        heading,
        paragraphs,
        ...(table
          ? { table: markTable(table, findings) }
          : TABLES[section.id]
            ? lost(TABLES[section.id]!, section.id, findings)
            : {}),
      };
    }),
  ];
}

function lost(name: string, table: string, findings: readonly Finding[]): Pick<MarkedPart, "missing" | "table"> {
  const about = findings.flatMap(({ where }, index) => ("table" in where && where.table === table ? [index] : []));
  return about.length > 0
    ? { table: { caption: [{ text: `没有读出${name}`, findings: about }], rows: [] } }
    : { missing: `没有读出${name}` };
}

interface Mark {
  start: number;
  end: number;
  finding: number;
}

/** The lines of a stretch, each cut where marks begin and end. */
function paragraphsOf(text: string, start: number, end: number, marks: readonly Mark[]): Piece[][] {
  const paragraphs: Piece[][] = [];
  for (let from = start; from < end; ) {
    const feed = text.indexOf("\n", from);
    const to = feed < 0 || feed > end ? end : feed;
    const line = text.slice(from, to);
    if (line.trim() !== "") paragraphs.push(cutAt(text, from + line.length - line.trimStart().length, to, marks));
    from = to + 1;
  }
  return paragraphs;
}

/** A fault without words, as where a section is missing, is marked between the words around it. */
function cutAt(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((mark) =>
    mark.end === mark.start ? mark.start >= start && mark.start < end : mark.start < end && mark.end > start,
  );
  const bounds = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  return bounds.flatMap((from, i): Piece[] => {
    const to = bounds[i + 1] ?? from;
    const points = here.filter((mark) => mark.start === from && mark.end === from).map(({ finding }) => finding);
    const over = here
      .filter((mark) => mark.start <= from && mark.end >= to && mark.end > mark.start)
      .map(({ finding }) => finding);
    return [
      ...(points.length > 0 ? [{ text: "", findings: points }] : []),
      ...(from < to ? [{ text: text.slice(from, to).trimEnd(), findings: over }] : []),
    ];
  });
}

/** A finding about a cell marks the cell; about a row or a column, its head; about the whole table, the caption. */
function markTable(table: PrintedTable, findings: readonly Finding[]): MarkedTable {
  const placed = place(table);
  const all = placed.flat();
  const marked = new Map<PlacedCell, number[]>();
  const whole: number[] = [];
  const mark = (cell: PlacedCell, finding: number) => marked.set(cell, [...(marked.get(cell) ?? []), finding]);
  for (const [finding, { where }] of findings.entries()) {
    if (!("table" in where) || where.table !== table.id) continue;
    const values = all.filter(({ cell }) => isOf(cell.of, where));
    const [value] = values;
    if (!value || !(where.row || where.column)) whole.push(finding);
    else if (values.length === 1) mark(value, finding);
    else mark(headOf(value, all, where.row ? "row-head" : "column-head") ?? value, finding);
  }
  return {
    caption: [{ text: table.caption, findings: whole }],
    rows: placed.map((cells) =>
      cells.map((one) => ({
        pieces: [{ text: one.cell.text, findings: marked.get(one) ?? [] }],
        role: one.cell.role,
        columns: one.cell.columns,
        rows: one.cell.rows,
      })),
    ),
  };
}

/** `of` is table/row/column; a row of a single number has no column. */
function isOf(of: string | undefined, { row, column }: { row?: string; column?: string }): boolean {
  const [, ownRow, ownColumn] = of?.split("/") ?? [];
  return ownRow !== undefined && (row === undefined || row === ownRow) && (column === undefined || column === ownColumn);
}

/** The head nearest to a value: the last of its row's, or the lowest over its column. */
function headOf(value: PlacedCell, all: readonly PlacedCell[], role: "row-head" | "column-head"): PlacedCell | undefined {
  return all
    .filter(({ cell, row, column }) => {
      if (cell.role !== role) return false;
      if (role === "row-head") return row <= value.row && value.row < row + cell.rows;
      return row < value.row && column <= value.column && value.column < column + cell.columns;
    })
    .at(-1);
}
