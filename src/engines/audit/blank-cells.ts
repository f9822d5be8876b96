import type { Fault } from "./check.ts";
import type { Subject } from "./subject.ts";
import { labelOf, TABLE_NAMES } from "./table-words.ts";

/** A cell as the checks of cells see it; `printed` when it holds a mark instead of a number. */
export interface PrintedCell {
  row: string;
  column?: string;
  value: number | null;
  /** Amounts of money may have decimals, and the changes of the 2019 form a sign. */
  allows?: "decimals" | "sign";
}

/** The faults of single cells of one table: numbers that no count can be, and blanks where 0 is due. */
export function cellFaults(subject: Subject, table: string, cells: readonly PrintedCell[]): Fault[] {
  const { form, report } = subject;
  if (!form) return [];
  const name = ({ row, column }: { row: string; column?: string }) =>
    `“${labelOf(form, table, row)}”${column ? `的“${labelOf(form, table, column)}”` : ""}`;
  const wrong = cells.flatMap((cell): Fault[] => {
    if (cell.value === null || isCount(cell)) return [];
    return [
      {
        severity: "error",
        message: `${TABLE_NAMES[table]}${name(cell)}是 ${cell.value}，应为${cell.allows === "decimals" ? "不小于零的数" : "不小于零的整数"}`,
        where: { table, row: cell.row, ...(cell.column ? { column: cell.column } : {}) },
        actual: cell.value,
        fix: "与台账核对后改正。",
      },
    ];
  });
  const marks = (report.reading.printed ?? []).filter((mark) => mark.table === table);
  const doubted = (cell: PrintedCell) =>
    report.reading.unsure.some(
      (doubt) => doubt.table === table && (doubt.row ?? cell.row) === cell.row && (doubt.column ?? cell.column) === cell.column,
    );
  const blank = cells.filter((cell) => cell.value === null && !doubted(cell));
  // A table without any number is lost or not filled in; that is another fault than a blank here and there.
  if (blank.length === 0 || blank.length === cells.length) return wrong;
  const examples = blank.slice(0, 3).map(name).join("、");
  const printed = [...new Set(marks.map(({ printed: mark }) => mark).filter(Boolean))].map((mark) => `“${mark}”`).join("、");
  return [
    ...wrong,
    {
      severity: "hint",
      message: `${TABLE_NAMES[table]}有 ${blank.length} 格没有填数${printed ? `（其中有的填了${printed}）` : ""}：${examples}${blank.length > 3 ? "等" : ""}；没有发生的应填 0`,
      where:
        blank.length === 1 ? { table, row: blank[0]!.row, ...(blank[0]!.column ? { column: blank[0]!.column } : {}) } : { table },
      expected: 0,
      actual: null,
      fix: "没有发生的填 0，不留空白，也不用“无”“/”“—”。",
    },
  ];
}

function isCount({ value, allows }: PrintedCell): boolean {
  if (allows === "sign") return Number.isInteger(value);
  return value! >= 0 && (allows === "decimals" || Number.isInteger(value));
}
