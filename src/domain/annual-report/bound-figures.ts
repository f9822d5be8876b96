import { type AnnualReport, APPLICANT_COLUMNS, type Cell, DISPUTE_RESULTS, type DisputeGroup } from "./model.ts";

type Tables = AnnualReport["tables"];

/**
 * A piece of a text with bound figures 绑定数: plain words, or one figure that comes from a cell.
 * `source` and `shown` tell where it stands in the stored text and in the text as people read it.
 */
export interface ProsePiece {
  text: string;
  /** The cell, as `table/row/column`; absent for plain words. */
  of?: string;
  source: { start: number; end: number };
  shown: { start: number; end: number };
}

/**
 * `{requests/received/total}`: table, row and column as the report model names them. A group of rows, such as `not-disclosed`,
 * stands for their sum; `litigation` stands for both kinds of suit. Other braces are plain words.
 */
const PLACEHOLDER = /\{((?:proactive|requests|disputes)\/[A-Za-z0-9.-]+\/[A-Za-z-]+)\}/g;

/** What is shown where a cell is blank or does not exist; the audit holds on to it as a gap. */
const BLANK = "〔请补充：表中此格空白〕";

export const placeholderOf = (of: string): string => `{${of}}`;

/** The stored text in pieces, each figure with the value that its cell has now. */
export function piecesOf(source: string, tables: Tables): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let shown = 0;
  const add = (start: number, end: number, text: string, of?: string) => {
    if (start === end) return;
    pieces.push({
      text,
      ...(of ? { of } : {}),
      source: { start, end },
      shown: { start: shown, end: shown + text.length },
    });
    shown += text.length;
  };
  let from = 0;
  for (const match of source.matchAll(PLACEHOLDER)) {
    add(from, match.index, source.slice(from, match.index));
    from = match.index + match[0].length;
    add(match.index, from, figureWords(tables, match[1]!), match[1]!);
  }
  add(from, source.length, source.slice(from));
  return pieces;
}

/** The text as everybody but its writer reads it: every bound figure is the number in its cell. */
export function renderProse(source: string, tables: Tables): string {
  return source.replace(PLACEHOLDER, (_, of: string) => figureWords(tables, of));
}

/** The cells that a text is bound to, in order. */
export function boundFigures(source: string): string[] {
  return [...source.matchAll(PLACEHOLDER)].map(([, of]) => of!);
}

/** Puts a bound figure in place of the stored text from `start` to `end`. */
export function insertFigure(source: string, start: number, end: number, of: string): string {
  return source.slice(0, start) + placeholderOf(of) + source.slice(end);
}

/** Where a place of the shown text stands in the stored text; inside a figure, its beginning. */
export function sourceOffset(pieces: readonly ProsePiece[], shown: number): number {
  const piece = pieces.find((one) => shown < one.shown.end) ?? pieces.at(-1);
  if (!piece) return 0;
  if (shown >= piece.shown.end) return piece.source.end;
  return piece.source.start + (piece.of ? 0 : shown - piece.shown.start);
}

export function figureWords(tables: Tables, of: string): string {
  const value = figureValue(tables, of);
  return value === null ? BLANK : String(value);
}

/** The number in a cell, or the sum over a group of rows; `null` when blank or unknown. */
export function figureValue({ proactive, requests, disputes }: Tables, of: string): Cell {
  const [table, row = "", column = ""] = of.split("/");
  if (table === "requests") {
    const at = (APPLICANT_COLUMNS as readonly string[]).indexOf(column);
    const members = Object.keys(requests ?? {}).filter((id) => id === row || id.startsWith(`${row}.`));
    return total(members.map((id) => requests![id]![at] ?? null));
  }
  if (table === "disputes") {
    const at = (DISPUTE_RESULTS as readonly string[]).indexOf(column);
    return total(disputeGroups(row).map((group) => disputes?.[group]?.[at] ?? null));
  }
  const value = proactive?.[row];
  return value !== null && typeof value === "object" ? (value[column] ?? null) : (value ?? null);
}

/** The groups of table four that a row of a bound figure stands for. */
export const disputeGroups = (row: string): DisputeGroup[] =>
  row === "litigation" ? ["direct", "afterReconsideration"] : [row as DisputeGroup];

function total(cells: readonly Cell[]): Cell {
  if (cells.length === 0 || cells.includes(null)) return null;
  return cells.reduce<number>((sum, cell) => sum + cell!, 0);
}
