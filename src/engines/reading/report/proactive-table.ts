import type { Cell, FormId, ProactiveTable } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { type Aligned, alignRows } from "./align-rows.ts";
import type { CellReading } from "./cell-value.ts";
import { placeInColumns } from "./column-places.ts";
import { foldWords } from "./fold.ts";
import { type Arrangement, type NumberRow, numberRows } from "./number-rows.ts";
import { blockings, type ProactiveBlock } from "./proactive-blocks.ts";
import type { StreamItem } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";

/** Below this, the words before a line of numbers are not those of the row. */
const ALIKE = 0.5;

export interface ProactiveReading extends TableReading<ProactiveTable> {
  /** The form most of its blocks follow. */
  form: FormId | null;
}

/** Reads table two 主动公开政府信息情况, block by block; a block may follow another form than its neighbour. */
export function readProactiveTable(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveReading {
  const readings = blockings(items, forms).map(readBlocks);
  const best = Math.max(...readings.map(({ arrangements }) => arrangements.length));
  return readings.find(({ arrangements }) => arrangements.length === best)!;
}

function readBlocks(blocks: readonly ProactiveBlock[]): ProactiveReading {
  const notes = new Notes("proactive");
  const table: ProactiveTable = {};
  const arrangements: Arrangement[] = [];
  const used: FormId[] = [];
  for (const block of blocks) {
    const { columns } = block.definition;
    for (const [id, line] of rowsOf(block)) {
      if (table[id] !== undefined) continue;
      const cells = line && cellsOf(id, line, columns.length, notes);
      if (!line) notes.doubt(id, "本行有标题而没有数字");
      else arrangements.push(line.arrangement);
      const values = columns.map((column, i): [string, Cell] => [column.id, cells ? notes.cell(cells[i]!, id, column.id) : null]);
      table[id] = columns.length === 1 ? values[0]![1] : Object.fromEntries(values);
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

/** The rows of a block that the text has, in the order of the form; without a line where only the label is printed. */
function rowsOf({ items, shared, definition: { columns, rows } }: ProactiveBlock): [string, NumberRow | undefined][] {
  const { rows: found, words } = numberRows(items, columns.length);
  const lines = placeInColumns(found, columns.length).filter(({ cells }) => !cells?.every(({ is }) => is === "words"));
  const { pairs } = alignRows(
    lines.map(({ label }) => label),
    rows,
  );
  const trusted = (pair: Aligned | undefined) => pair && (pair.likeness >= ALIKE || (!shared && lines.length === rows.length));
  return rows.flatMap(({ id, label, also }, row): [string, NumberRow | undefined][] => {
    const pair = pairs.find((each) => each.row === row);
    if (pair && trusted(pair)) return [[id, lines[pair.found]!]];
    return [label, ...also].some((spelling) => words.includes(foldWords(spelling))) ? [[id, undefined]] : [];
  });
}

function cellsOf(id: string, { cells, cuts, why, printed }: NumberRow, width: number, notes: Notes): CellReading[] | undefined {
  if (cells) return cells;
  if (cuts?.length === 1) return cuts[0]!.map((value) => ({ is: "number", value }));
  const ways = cuts
    ?.slice(0, 3)
    .map((way) => way.join("｜"))
    .join("；");
  notes.doubt(
    id,
    cuts ? `数字连写，没有合计可以核对，有 ${cuts.length} 种切分：${ways}` : (why ?? `应有 ${width} 个数`),
    printed,
  );
  return undefined;
}
