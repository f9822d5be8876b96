import type { RequestTable } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { printedSums } from "./printed-identities.ts";
import { columnHead, type PrintedRow, type PrintedTable, rowHead, valueCell } from "./printed-table.ts";

/** Three columns of labels (part, group, row) and the seven of applicants: 156 mm in all. */
const WIDTHS_IN_MM = [9, 16.5, 52, 11.5, 11, 11, 11.5, 11.5, 10.5, 11.5];
const LABEL_COLUMNS = 3;

type Row = AnnualReportForm["requests"]["rows"][number];

/** Table three 收到和处理政府信息公开申请情况: a corner cell of three by three, outcomes grouped, seven columns. Basis: 年度报告格式 第三部分. */
export function requestTable(form: AnnualReportForm, caption: string, table: RequestTable): PrintedTable {
  return {
    id: "requests",
    caption,
    widths: WIDTHS_IN_MM,
    head: headRows(form),
    blocks: [
      form.requests.rows.map((row) => [
        ...labelsOf(row, form),
        ...form.requests.columns.map(({ id }, column) => valueCell(`requests/${row.id}/${id}`, table[row.id]?.[column])),
      ]),
    ],
    sums: printedSums(form, "requests"),
  };
}

function headRows({ requests }: AnnualReportForm): PrintedRow[] {
  const [first, ...organizations] = requests.columns.map(({ label }) => label);
  const total = organizations.pop();
  return [
    [
      { role: "corner", text: requests.corner, columns: LABEL_COLUMNS, rows: 3 },
      columnHead(requests.applicants, requests.columns.length),
    ],
    [columnHead(first ?? "", 1, 2), columnHead(requests.organizations, organizations.length), columnHead(total ?? "", 1, 2)],
    organizations.map((label) => columnHead(label)),
  ];
}

/** The label of a row, before it those of the part and the group that it opens. */
function labelsOf(row: Row, { requests }: AnnualReportForm): PrintedRow {
  const { rows, outcomes, groups } = requests;
  if (row.part === undefined) return [rowHead(row.label, LABEL_COLUMNS)];
  const part = rows.filter(({ part }) => part === row.part);
  const group = part.filter(({ group }) => group !== undefined && group === row.group);
  return [
    ...(part[0]?.id === row.id ? [rowHead(outcomes, 1, part.length)] : []),
    ...(group[0]?.id === row.id ? [rowHead(groups[row.group ?? ""] ?? "", 1, group.length)] : []),
    rowHead(row.label, row.group === undefined ? LABEL_COLUMNS - 1 : 1),
  ];
}
