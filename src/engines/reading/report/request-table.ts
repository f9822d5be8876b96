import { APPLICANT_COLUMNS, type Cell, type FormId, type RequestTable } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { placeInColumns } from "./column-places.ts";
import { type NumberRow, numberRows } from "./number-rows.ts";
import { fitRows } from "./request-rows.ts";
import { solveCuts } from "./solve-cuts.ts";
import type { StreamItem } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";

const WIDTH = APPLICANT_COLUMNS.length;

export interface RequestReading extends TableReading<RequestTable> {
  /** `null` where the rows that tell the forms apart are not there. */
  form: FormId | null;
}

/** Reads table three 收到和处理政府信息公开申请情况 from its stretch of the document, in whichever form fits better. */
export function readRequestTable(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): RequestReading {
  const { rows: found, words } = numberRows(items, WIDTH);
  const fitted = fitRows(placeInColumns(found, WIDTH), words, forms);
  const notes = new Notes("requests");
  if (!fitted) return { table: null, form: null, unsure: [], printed: [], arrangements: [] };

  const { form, lines: taken, unread } = fitted;
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
