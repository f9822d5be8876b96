import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { captionId, htmlTable } from "./html-table.ts";
import { leadOf } from "./official-page.ts";
import { type PrintedReport, type PrintedSection, printReport, type ReportWording } from "./printed-report.ts";

export interface HtmlReportOptions {
  wording?: ReportWording;
  /** A whole file with its own styles, rather than a part of a page. */
  standalone?: boolean;
  /** The level of the title on the page that it is put into. */
  headingLevel?: 1 | 2 | 3 | 4;
  /** Two reports on one page need two. */
  idPrefix?: string;
}

/** Screen first, A4 when printed; nothing is loaded from elsewhere. */
const STYLE = `body{margin:0;background:#fff;color:#1a1a1a;font:1.125rem/1.9 FangSong,仿宋,"Noto Serif CJK SC",serif}
.annual-report{max-width:52rem;margin:0 auto;padding:2rem 1rem}
h1{text-align:center;font-size:1.75rem;line-height:1.5}h2{font:bold 1.25rem/1.6 SimHei,黑体,"Noto Sans CJK SC",sans-serif;margin:2rem 0 .5rem}
h3,b{font-family:KaiTi,楷体,serif;font-size:inherit;margin:.5rem 0 0;font-weight:bold}h3{text-indent:2em}p{text-indent:2em;margin:.25rem 0}
.table-scroll{overflow-x:auto}.table-scroll:focus-visible{outline:3px solid #0b57d0}
table{border-collapse:collapse;width:100%;min-width:40rem;table-layout:fixed;font-size:.875rem;line-height:1.4}
caption{text-align:left;padding:.25rem 0}th,td{border:1px solid #333;padding:.3rem .25rem;text-align:center;font-weight:normal}
thead th,th[scope^=col]{font-weight:bold}tbody th[scope=row]{text-align:left}td.number{font-variant-numeric:tabular-nums}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{.annual-report{max-width:none;padding:0}.table-scroll{overflow:visible}table{min-width:0;font-size:9pt}thead{display:table-header-group}table,tr{break-inside:avoid}h2,h3{break-after:avoid}}`;

/** The annual report 政府信息公开工作年度报告 as HTML. Basis: 年度报告格式（国办公开办函〔2021〕30号）. */
export function writeReportHtml(report: AnnualReport, form: AnnualReportForm, options: HtmlReportOptions = {}): string {
  const printed = printReport(report, form, options.wording);
  const article = htmlArticle(printed, options.headingLevel ?? 1, options.idPrefix ?? "annual-report");
  if (!options.standalone) return article;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(printed.title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${article}
</main>
</body>
</html>
`;
}

function htmlArticle({ title, preamble, sections }: PrintedReport, level: number, idPrefix: string): string {
  return [
    `<article class="annual-report" lang="zh-CN" aria-labelledby="${idPrefix}-title">`,
    `<h${level} id="${idPrefix}-title">${escapeMarkup(title)}</h${level}>`,
    `<p>${escapeMarkup(preamble)}</p>`,
    ...sections.map((section) => htmlSection(section, level + 1, idPrefix)),
    "</article>",
  ].join("\n");
}

function htmlSection({ id, heading, paragraphs, table }: PrintedSection, level: number, idPrefix: string): string {
  const headingId = `${idPrefix}-${id}`;
  return [
    `<section aria-labelledby="${headingId}">`,
    `<h${level} id="${headingId}">${escapeMarkup(heading)}</h${level}>`,
    ...paragraphs.map((paragraph) => htmlParagraph(paragraph, level + 1)),
    // On a phone the table is wider than the page: it scrolls by itself, also by keyboard.
    ...(table
      ? [
          `<div class="table-scroll" role="region" aria-labelledby="${captionId(table, idPrefix)}" tabindex="0">\n${htmlTable(table, idPrefix)}\n</div>`,
        ]
      : []),
    "</section>",
  ].join("\n");
}

function htmlParagraph(paragraph: string, level: number): string {
  const { lead, rest } = leadOf(paragraph);
  if (lead !== "" && rest === "") return `<h${level}>${escapeMarkup(lead)}</h${level}>`;
  return `<p>${lead === "" ? "" : `<b>${escapeMarkup(lead)}</b>`}${escapeMarkup(rest)}</p>`;
}
