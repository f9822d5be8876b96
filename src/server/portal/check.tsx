import { type Column, html } from "./page.tsx";

/** 年报核查: the page; what it does is done by the script, in the visitor's own browser. */
export function checkPage(column: Column): string {
  return html({
    column,
    title: "年报核查",
    at: "/annual-reports",
    head: (
      <>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/check/assets/check.css" />
        <script type="module" src="/check/assets/check.js" />
      </>
    ),
    children: (
      <>
        <p class="lead no-print">
          查政府信息公开工作年度报告的错：表内勾稽关系、正文与表格的数字、别处的地名和机关名、栏目与格式。每处说明依据和改法。
        </p>
        <div id="check">
          <div class="note">
            <p>
              核查在您自己的电脑上进行，文件不上传，所以需要浏览器启用 JavaScript（Chrome 87、Firefox 114、Safari 15 或者更新）。
            </p>
            <p>
              没有的话，可以在装有本程序的电脑上用命令：<span class="code">npx gongkai report audit 报告.docx</span>
            </p>
          </div>
        </div>
      </>
    ),
  });
}
