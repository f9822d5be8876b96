import type { Cell, FormId, ProactiveTable } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import type { CellReading } from "./cell-value.ts";
import { fold } from "./fold.ts";
import { cutsOf } from "./glued-digits.ts";
import type { Arrangement } from "./number-rows.ts";
import { blocksOf, type LabelHit, labelsIn, type ProactiveBlock } from "./proactive-blocks.ts";
import { valuesOfRow } from "./row-values.ts";
import type { StreamItem, StreamRow } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";
import { type Token, tokensOf } from "./tokens.ts";

export interface ProactiveReading extends TableReading<ProactiveTable> {
  /** The form most of its blocks follow. */
  form: FormId | null;
}

/** Reads table two 主动公开政府信息情况, block by block; a block may follow another form than its neighbour. */
export function readProactiveTable(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveReading {
  const notes = new Notes("proactive");
  const table: ProactiveTable = {};
  const arrangements: Arrangement[] = [];
  const used: FormId[] = [];
  for (const block of blocksOf(items, forms)) {
    const rows = [...rowsOfTables(block), ...rowsOfLines(block)];
    for (const { label, cells, why, printed, arrangement } of rows) {
      if (table[label.row.id] !== undefined) continue;
      const columns = block.definition.columns;
      if (!cells) notes.doubt(label.row.id, why ?? "本行有标题而没有数字", printed);
      const values = columns.map(({ id }, i): [string, Cell] => [id, cells ? notes.cell(cells[i]!, label.row.id, id) : null]);
      table[label.row.id] = columns.length === 1 ? values[0]![1] : Object.fromEntries(values);
      arrangements.push(arrangement);
      used.push(block.form);
    }
  }
  const older = used.filter((form) => form === "2019").length;
  return {
    table: used.length === 0 ? null : table,
    form: used.length === 0 ? null : older * 2 > used.length ? "2019" : "2021",
    unsure: notes.unsure,
    printed: notes.printed,
    arrangements,
  };
}

interface FoundRow {
  label: LabelHit;
  cells?: CellReading[];
  why?: string;
  printed?: string;
  arrangement: Arrangement;
}

function rowsOfTables({ items, definition }: ProactiveBlock): FoundRow[] {
  return items
    .filter((item): item is StreamRow => item.kind === "row")
    .flatMap(({ cells }) => {
      const label = cells.flatMap(({ text }) => labelsIn(fold(text).text, definition, true)).at(-1);
      if (!label) return [];
      const found =
        valuesOfRow(cells, definition.columns.length) ??
        valuesOfRow(
          cells.filter(({ text }) => text.trim() !== ""),
          definition.columns.length,
        );
      const printed = cells.map(({ text }) => text).join(" ");
      return [
        { label, printed, arrangement: "table" as const, ...(found ? { cells: found.values } : { why: "单元格个数与表头不符" }) },
      ];
    });
}

/** Labels and numbers in running text: numbers follow their label, or all of them stand in order. */
function rowsOfLines({ items, definition }: ProactiveBlock): FoundRow[] {
  const width = definition.columns.length;
  const pieces = piecesOf(items, definition);
  const labels = pieces.flatMap((piece) => ("row" in piece ? [piece] : []));
  if (labels.length === 0) return [];

  const following = labels.map((label) => {
    const from = pieces.indexOf(label) + 1;
    const to = pieces.findIndex((piece, i) => i >= from && !("kind" in piece && piece.kind === "number"));
    return pieces.slice(from, to === -1 ? undefined : to) as Token[];
  });
  const numbers = pieces.filter((piece): piece is Token => "kind" in piece && piece.kind === "number");
  const inOrder = numbers.length === labels.length * width && following.some(({ length }) => length !== width);
  return labels.map((label, i) => rowOf(label, inOrder ? numbers.slice(i * width, (i + 1) * width) : following[i]!, width));
}

function rowOf(label: LabelHit, numbers: readonly Token[], width: number): FoundRow {
  const printed = numbers.map(({ text }) => text).join(" ");
  if (numbers.length >= width) {
    const arrangement = numbers.length === 1 || numbers.some(({ gap }) => gap > 0) ? "cells" : "glued";
    return { label, cells: numbers.slice(0, width).map(({ reading }) => reading!), printed, arrangement };
  }
  if (numbers.length === 0) return { label, arrangement: "cells" };
  const glued = numbers.every(({ alone, gap }) => !alone && gap <= 1);
  const ways = glued
    ? cutsOf(
        numbers.map(({ text }) => text),
        width,
      )
    : undefined;
  if (ways?.length === 1)
    return { label, cells: ways[0]!.map((value) => ({ is: "number", value })), printed, arrangement: "glued" };
  const why = ways
    ? `数字连写，没有合计可以核对，有 ${ways.length} 种切分：${ways
        .slice(0, 3)
        .map((way) => way.join("｜"))
        .join("；")}`
    : `应有 ${width} 个数，此处有 ${numbers.length} 个`;
  return { label, why, printed, arrangement: "glued" };
}

/** Labels and numbers of the lines, in order; other words only part numbers. */
function piecesOf(items: readonly StreamItem[], definition: ProactiveBlock["definition"]): (LabelHit | Token)[] {
  const pieces: (LabelHit | Token)[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") pieces.push(...withBreaks(labelsIn(words, definition, false)));
    words = "";
  };
  for (const item of items) {
    if (item.kind === "row") continue;
    for (const token of tokensOf(item.text)) {
      if (token.kind === "words") words += token.text;
      else {
        flush();
        pieces.push(token);
      }
    }
  }
  flush();
  return pieces;
}

/** Words without a label still part the numbers before from those after. */
const withBreaks = (hits: LabelHit[]): (LabelHit | Token)[] =>
  hits.length > 0 ? hits : [{ kind: "words", text: "", start: 0, end: 0, gap: 0 }];
