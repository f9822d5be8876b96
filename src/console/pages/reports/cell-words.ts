import { type PrintedTable, place } from "../../../engines/writing/printed-table.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { cellWords } from "./cells.ts";

/** Names every cell of a report in the words of its headings; a sum over a group of rows by the heading of the group. */
export function wordsOfCells(tables: readonly (PrintedTable | null)[], form: AnnualReportForm): (of: string) => string {
  const words = new Map<string, string>();
  for (const table of tables) {
    if (!table) continue;
    const placed = place(table);
    for (const value of placed.flat()) if (value.cell.of) words.set(value.cell.of, cellWords(value, placed));
  }
  return (of) => words.get(of) ?? groupWords(of, form);
}

function groupWords(of: string, form: AnnualReportForm): string {
  const [table, row = "", column] = of.split("/");
  if (table === "requests") {
    const name = form.requests.columns.find(({ id }) => id === column)?.label ?? "";
    return `${form.requests.groups[row] ?? row}各项之和，${name}`;
  }
  if (table === "disputes" && row === "litigation")
    return `${form.disputes.litigation}合计，${form.disputes.results.find(({ id }) => id === column)?.label ?? ""}`;
  return "表中没有这一格";
}
