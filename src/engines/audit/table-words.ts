import type { AnnualReportForm } from "../../law/annual-report-form.ts";

export const TABLE_NAMES: Record<string, string> = { proactive: "表二", requests: "表三", disputes: "表四" };

/** The printed label of a row, column or group of a table; the id itself when the form has no such one. */
export function labelOf(form: AnnualReportForm, table: string, id: string): string {
  if (table === "disputes") return [...form.disputes.groups, ...form.disputes.results].find((one) => one.id === id)?.label ?? id;
  if (table === "proactive")
    return form.proactive.flatMap(({ rows, columns }) => [...rows, ...columns]).find((one) => one.id === id)?.label ?? id;
  const row = form.requests.rows.find((one) => one.id === id);
  if (row) return `${row.group ? form.requests.groups[row.group] : ""}${row.label}`.replace(/（区分处理.*）$/, "");
  return form.requests.columns.find((one) => one.id === id)?.label ?? id;
}

/** The label of a column of table three with 列: 自然人列, 总计列. */
export function columnName(form: AnnualReportForm, id: string): string {
  return `${form.requests.columns.find((one) => one.id === id)?.label ?? id}列`;
}
