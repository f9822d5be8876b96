import { type Column, html } from "./page.tsx";

/** 开放数据: what can be taken as data, and by which address. */
export function openDataPage(column: Column, years: readonly number[]): string {
  return html({
    column,
    title: "开放数据与订阅",
    children: (
      <>
        <p>公开的文件和年度报告都可以作为数据取用，内容与网页相同，随发布更新。</p>
        <h2>文件目录</h2>
        <ul>
          <li>
            <a href="/open-data/documents.csv">documents.csv</a>：表格软件可以直接打开
          </li>
          <li>
            <a href="/open-data/documents.json">documents.json</a>
          </li>
        </ul>
        <h2>年度报告</h2>
        {years.length === 0 ? (
          <p>还没有发布的年度报告。</p>
        ) : (
          <ul>
            {years.map((year) => (
              <li key={year}>
                {year}年：<a href={`/annual-reports/${year}/files/xlsx`}>xlsx</a>
                {"　"}
                <a href={`/annual-reports/${year}/files/json`}>json</a>
              </li>
            ))}
          </ul>
        )}
        <h2>订阅新公开的文件</h2>
        <ul>
          <li>
            <a href="/feed.atom">Atom</a>　<a href="/feed.json">JSON Feed</a>　<a href="/sitemap.xml">站点地图</a>
          </li>
        </ul>
        <h2>给程序用的目录</h2>
        <p>
          <a href="/open-data/catalog.jsonld">catalog.jsonld</a>（DCAT）；发布记录见<a href="/publication-log">发布日志</a>。
        </p>
      </>
    ),
  });
}
