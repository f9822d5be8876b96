import type { DisputeGroup, DisputeTable } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { printedSums } from "./printed-identities.ts";
import { columnHead, type PrintedTable, valueCell } from "./printed-table.ts";

const WIDTH_IN_MM = 156;

/** Table four 行政复议、行政诉讼情况: fifteen numbers in one row, litigation parted by whether reconsideration came first. Basis: 年度报告格式 第四部分. */
export function disputeTable(form: AnnualReportForm, caption: string, table: DisputeTable): PrintedTable {
  const { groups, results, reconsideration, litigation } = form.disputes;
  const suits = groups.slice(1);
  const columns = groups.length * results.length;
  return {
    id: "disputes",
    caption,
    widths: Array.from({ length: columns }, () => WIDTH_IN_MM / columns),
    head: [
      [columnHead(reconsideration, results.length), columnHead(litigation, suits.length * results.length)],
      [...results.map(({ label }) => columnHead(label, 1, 2)), ...suits.map(({ label }) => columnHead(label, results.length))],
      suits.flatMap(() => results.map(({ label }) => columnHead(label))),
    ],
    blocks: [
      [
        groups.flatMap((group) =>
          results.map(({ id }, result) => valueCell(`disputes/${group.id}/${id}`, table[group.id as DisputeGroup]?.[result])),
        ),
      ],
    ],
    sums: printedSums(form, "disputes"),
  };
}
