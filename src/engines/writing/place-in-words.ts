import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Place } from "../finding.ts";

const TABLES: Record<string, string> = {
  proactive: "表二（主动公开）",
  requests: "表三（依申请公开）",
  disputes: "表四（复议诉讼）",
  pages: "扫描页",
};
const LONGEST_QUOTE = 60;

/** Where a fault is 问题位置, for people: the printed labels of a cell, the words quoted, or the page. Without a form, ids stay as they are. */
export function placeInWords(place: Place, form?: AnnualReportForm): string {
  if ("table" in place) {
    const labels = form ? labelsOf(form) : new Map<string, string>();
    const cell = [place.row, place.column].flatMap((id) => (id ? [`“${labels.get(id) ?? id}”`] : []));
    return [TABLES[place.table] ?? place.table, ...cell].join(" ");
  }
  const quote = place.quote
    ? `“${place.quote.length > LONGEST_QUOTE ? `${place.quote.slice(0, LONGEST_QUOTE)}…` : place.quote}”`
    : "";
  if ("url" in place) return [place.url, quote].filter((part) => part !== "").join(" ");
  const section = form?.sections.find(({ id }) => id === place.section)?.heading ?? place.section ?? "正文";
  return [section, quote].filter((part) => part !== "").join(" ");
}

function labelsOf({ proactive, requests, disputes }: AnnualReportForm): Map<string, string> {
  const rows = [...proactive.flatMap(({ rows, columns }) => [...rows, ...columns]), ...disputes.results, ...disputes.groups];
  return new Map([...rows, ...requests.columns, ...requests.rows].map(({ id, label }) => [id, label]));
}
