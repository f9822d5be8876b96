import { disputeCell, proactiveCell, requestCell, sumOf } from "../../../domain/annual-report/cells.ts";
import type { AnnualReport, ApplicantKind, Cell, DisputeGroup, DisputeResult } from "../../../domain/annual-report/model.ts";
import { APPLICANT_KINDS } from "../../../domain/annual-report/model.ts";

/** Something the tables can tell 表中数: a cell or a sum of cells that prose may speak of. */
export interface Amount {
  /** In Chinese, naming table and cells. */
  label: string;
  value: Cell;
  /** What the cells beside a printed total add up to, where they disagree with it: the prose may follow either. */
  added?: number;
  where: { table: string; row?: string; column?: string };
}

/** The two groups of suits 行政诉讼. */
export const LITIGATION = ["direct", "afterReconsideration"] as const;
const RESULTS = ["upheld", "corrected", "other", "pending"] as const;
const RESULT_NAMES: Record<DisputeResult, string> = {
  upheld: "结果维持",
  corrected: "结果纠正",
  other: "其他结果",
  pending: "尚未审结",
  total: "总计",
};
const GROUP_NAMES: Record<DisputeGroup, string> = {
  reconsideration: "行政复议",
  direct: "未经复议直接起诉",
  afterReconsideration: "复议后起诉",
};
const KIND_NAMES: Record<ApplicantKind, string> = {
  "natural-person": "自然人",
  business: "商业企业",
  research: "科研机构",
  "social-welfare": "社会公益组织",
  "legal-services": "法律服务机构",
  other: "其他",
};

/** The total of some rows of table three; a group id such as `not-disclosed` stands for its rows. */
export function rowsTotal(report: AnnualReport, label: string, ...rows: readonly string[]): Amount {
  const table = report.tables.requests ?? {};
  const ids = rows.flatMap((row) => {
    const members = Object.keys(table).filter((id) => id.startsWith(`${row}.`));
    return members.length > 0 ? members : [row];
  });
  const value = sumOf(ids.map((id) => requestCell(report, id, "total")));
  const added = sumOf(ids.flatMap((id) => APPLICANT_KINDS.map((kind) => requestCell(report, id, kind))));
  return {
    label: `表三${label}`,
    value,
    ...disagreeing(value, added),
    where: { table: "requests", row: rows[0], column: "total" },
  };
}

/** One kind of applicant in table three, or all legal persons and other organizations together. */
export function applicants(report: AnnualReport, kind: ApplicantKind | "organizations", ...rows: readonly string[]): Amount {
  const kinds = kind === "organizations" ? APPLICANT_KINDS.filter((one) => one !== "natural-person") : [kind];
  const name = kind === "organizations" ? "法人或其他组织" : KIND_NAMES[kind];
  const what = rows.length > 1 ? "新收与上年结转之和" : "本年新收";
  return {
    label: `表三${what}（${name}）`,
    value: sumOf(rows.flatMap((row) => kinds.map((one) => requestCell(report, row, one)))),
    where: { table: "requests", row: rows[0], ...(kind === "organizations" ? {} : { column: kind }) },
  };
}

/** One result of table four, for reconsideration, for one kind of suit, or for both kinds together. */
export function disputes(report: AnnualReport, groups: readonly DisputeGroup[], result: DisputeResult): Amount {
  const name = groups.length === 3 ? "复议、诉讼" : groups.length === 2 ? "行政诉讼" : GROUP_NAMES[groups[0]!];
  const value = sumOf(groups.map((group) => disputeCell(report, group, result)));
  const added = sumOf(groups.flatMap((group) => RESULTS.map((one) => disputeCell(report, group, one))));
  return {
    label: `表四${name}${RESULT_NAMES[result]}`,
    value,
    ...(result === "total" ? disagreeing(value, added) : {}),
    where: { table: "disputes", ...(groups.length === 1 ? { row: groups[0] } : {}), column: result },
  };
}

/** A cell of table two. */
export function proactive(report: AnnualReport, label: string, row: string, column?: string): Amount {
  return {
    label: `表二${label}`,
    value: proactiveCell(report, row, column),
    where: { table: "proactive", row, ...(column ? { column } : {}) },
  };
}

function disagreeing(value: Cell, added: Cell): { added?: number } {
  return value !== null && added !== null && added !== value ? { added } : {};
}
