import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { type Column, html } from "./page.tsx";

/** 政府信息公开年报: the released reports by year. */
export function annualReportsPage(column: Column, years: readonly { year: number; released_on: string }[]): string {
  return html({
    column,
    title: "政府信息公开年报",
    at: "/annual-reports",
    children: (
      <>
        {years.length === 0 ? (
          <p>还没有发布的年度报告。每年的报告经审核发布后列在这里（《条例》第四十九条、第五十条）。</p>
        ) : (
          <ul class="list">
            {years.map(({ year, released_on }) => (
              <li key={year}>
                <a href={`/annual-reports/${year}`}>
                  {column.organ.name}
                  {year}年政府信息公开工作年度报告
                </a>
                <time dateTime={released_on}>{released_on}</time>
              </li>
            ))}
          </ul>
        )}
        <p class="no-print">
          <a href="/check">年报核查</a>：查一份年度报告的勾稽关系、文表数字、地名和格式，文件不离开您的电脑。
        </p>
      </>
    ),
  });
}

const FILE_WORDS = { docx: "Word（docx）", xlsx: "表格（xlsx）", pdf: "PDF", json: "数据（json）" };

/** One released report: prose and the four tables, with the files to download. `fragment` is its HTML from the writer. */
export function annualReportPage(column: Column, report: AnnualReport, fragment: string, releasedOn: string): string {
  return html({
    column,
    title: `${report.year}年政府信息公开工作年度报告`,
    at: "/annual-reports",
    children: (
      <>
        <p class="small files">
          发布日期 {releasedOn}。下载：
          {Object.entries(FILE_WORDS).map(([kind, words]) => (
            <a key={kind} href={`/annual-reports/${report.year}/files/${kind}`}>
              {words}
            </a>
          ))}
          <a href="/check">核查此报告</a>
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the writer escapes every text; the fragment holds its own elements only */}
        <div class="report" dangerouslySetInnerHTML={{ __html: fragment }} />
      </>
    ),
  });
}
