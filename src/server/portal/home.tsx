import type { DocumentLine } from "../../contract/documents.ts";
import type { ProactiveItem } from "../../law/proactive-disclosure.ts";
import { DocumentList } from "./document-list.tsx";
import { type Column, html } from "./page.tsx";

/** The column's first page: newest documents, the tree, and the one button 申请公开. */
export function homePage(
  column: Column,
  newest: readonly DocumentLine[],
  items: readonly (ProactiveItem & { count: number })[],
): string {
  const { profile } = column;
  return html({
    column,
    title: "政府信息公开",
    children: (
      <>
        <p class="lead">
          在这里查阅{column.organ.shortName}依法主动公开的政府信息。没有找到需要的信息，可以申请公开，不收取费用，也不用说明用途。
        </p>
        <div class="row">
          <a class="button" href="/requests/new">
            申请公开
          </a>
          <a href="/requests/track">查询办理进度</a>
        </div>
        {profile && (
          <p class="small">
            更愿意当面或者电话办理：{profile.office_hours}，{profile.address}，电话 {profile.telephone}
            。书写有困难的，工作人员代为填写。
          </p>
        )}
        <h2>最新公开</h2>
        {newest.length > 0 ? (
          <DocumentList lines={newest} />
        ) : (
          <p>还没有公开的文件。本机关公开的政府信息会按时间列在这里（《条例》第二十六条）。</p>
        )}
        <h2>法定主动公开内容</h2>
        <ul>
          {items
            .filter(({ count }) => count > 0)
            .map((item) => (
              <li key={item.id}>
                <a href={`/statutory/${item.id}`}>{item.text}</a>（{item.count}）
              </li>
            ))}
        </ul>
      </>
    ),
  });
}
