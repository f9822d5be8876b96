import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { figureValue, placeholderOf } from "./bound-figures.ts";
import type { AnnualReport, ReportSection } from "./model.ts";

/** Figures of the year that no table holds. Money in yuan. */
export interface OtherFigures {
  published: number;
  feeNotices: { count: number; yuan: number; paidYuan: number };
  /** Disputes that ended with 结果纠正, and what was learnt from each. */
  corrected: { subject: string; lesson: string }[];
}

/** The kinds of outcome 办理结果 as the prose sums them up: rows of table three, or groups of them. */
const OUTCOMES = [
  ["予以公开", "disclosed"],
  ["部分公开", "partially-disclosed"],
  ["不予公开", "not-disclosed"],
  ["无法提供", "unable"],
  ["不予处理", "not-processed"],
  ["其他处理", "other"],
] as const;

/**
 * A first draft of the prose 报告文字初稿, whose every figure comes from the records; those of a table are bound to their cells.
 *
 * What only people know is left as a gap 〔请补充……〕, which the audit reports as long as it stands.
 */
export function draftSections(
  form: AnnualReportForm,
  year: number,
  organ: string,
  tables: AnnualReport["tables"],
  other: OtherFigures,
): ReportSection[] {
  const texts: Record<string, string> = {
    overview: overview(year, tables, other),
    problems: problems(other),
    "other-matters": fees(year, organ, other),
  };
  return form.sections.map(({ id, heading }) => ({ id: id as ReportSection["id"], heading, text: texts[id] ?? "", offset: 0 }));
}

function overview(year: number, tables: AnnualReport["tables"], other: OtherFigures): string {
  const bound = (row: string) => placeholderOf(`requests/${row}/total`);
  const outcomes = OUTCOMES.filter(([, row]) => (figureValue(tables, `requests/${row}/total`) ?? 0) > 0);
  const handled = outcomes.length
    ? `本年度办结${bound("total")}件，其中${outcomes.map(([label, row]) => `${label}${bound(row)}件`).join("、")}`
    : "本年度没有办结的申请";
  return [
    `（一）主动公开方面。${year}年，本机关主动公开政府信息${other.published}条。`,
    `（二）依申请公开方面。本年新收政府信息公开申请${bound("received")}件，上年结转${bound("carried-in")}件；${handled}；结转下年度继续办理${bound("carried-out")}件。`,
    "（三）政府信息管理方面。坚持先审查、后公开，每条信息均由起草人以外的人员审核后发布，发布与办理全程留痕。",
    "（四）政府信息公开平台建设方面。政府信息公开专栏设指南、制度、法定主动公开内容、年报和依申请公开，可以检索、查阅、下载。",
    "（五）监督保障方面。〔请补充本年度培训、工作考核、社会评议和责任追究结果〕",
  ].join("\n");
}

function problems({ corrected }: OtherFigures): string {
  const lost = corrected.map(
    ({ subject, lesson }) =>
      `本年度有1件案件结果为纠正（${subject}）。${lesson ? `${ended(lesson)}` : "〔请补充此案的教训与改进措施〕"}`,
  );
  return [...lost, "〔请补充存在的主要问题，以及改进措施、责任人和期限〕"].join("\n");
}

function fees(year: number, organ: string, { feeNotices }: OtherFigures): string {
  return `依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），${year}年度${organ}收取信息处理费情况为：发出收费通知的件数为${feeNotices.count}件，总金额为${feeNotices.yuan}元，实际收取的总金额为${feeNotices.paidYuan}元。`;
}

function ended(sentence: string): string {
  return /[。！？]$/.test(sentence) ? sentence : `${sentence}。`;
}
