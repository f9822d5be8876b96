import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";

/** A list of cells broken over lines, as `JSON.stringify` sets it; inside a string no line ever breaks. */
const BROKEN_CELLS = /\[\n\s+((?:-?[\d.eE+-]+|null)(?:,\n\s+(?:-?[\d.eE+-]+|null))*)\n\s+\]/g;

/** The annual report 政府信息公开工作年度报告 as JSON (contracts §2): keys in the order of the form, one row of cells a line. */
export function writeReportJson(report: AnnualReport, form: AnnualReportForm): string {
  const { file, organ, year, form: id, tables, sections, reading, ...more } = report;
  const rows = form.proactive.flatMap(({ rows }) => rows.map(({ id }) => id));
  const ordered = {
    ...(file === undefined ? {} : { file }),
    organ,
    year,
    form: id,
    tables: {
      proactive: tables.proactive && inOrder(tables.proactive, rows),
      requests:
        tables.requests &&
        inOrder(
          tables.requests,
          form.requests.rows.map(({ id }) => id),
        ),
      disputes: tables.disputes,
    },
    sections,
    reading,
    ...more,
  };
  const text = JSON.stringify(ordered, null, 2);
  return `${text.replace(BROKEN_CELLS, (_, cells: string) => `[${cells.replace(/,\n\s+/g, ", ")}]`)}\n`;
}

/** Rows that the form does not know come last rather than get lost. */
function inOrder<T>(table: Record<string, T>, ids: readonly string[]): Record<string, T> {
  const rank = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => rank(a) - rank(b)));
}
