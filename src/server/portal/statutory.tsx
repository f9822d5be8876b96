import type { DocumentLine } from "../../contract/documents.ts";
import type { ProactiveItem } from "../../law/proactive-disclosure.ts";
import { DocumentList, Pages } from "./document-list.tsx";
import { type Column, html } from "./page.tsx";

/** 法定主动公开内容 as a tree of the items of articles 20 and 21, or the documents of one item. */
export function statutoryPage(
  column: Column,
  items: readonly (ProactiveItem & { count: number })[],
  chosen: { item: ProactiveItem; total: number; lines: readonly DocumentLine[]; page: number; size: number } | undefined,
): string {
  return html({
    column,
    title: chosen ? chosen.item.text : "法定主动公开内容",
    at: "/statutory",
    children: chosen ? (
      <>
        <p class="small">
          <a href="/statutory">法定主动公开内容</a> › 《条例》{articleOf(chosen.item.id)}
        </p>
        {chosen.total > 0 ? (
          <DocumentList lines={chosen.lines} />
        ) : (
          <p>这一项目前没有公开的文件。需要有关信息的，可以申请公开。</p>
        )}
        <Pages pageAt={(page) => itemPath(chosen.item.id, page)} page={chosen.page} total={chosen.total} size={chosen.size} />
      </>
    ) : (
      ["20", "21"].map((article) => (
        <section key={article}>
          <h2>《条例》{article === "20" ? "第二十条" : "第二十一条"}</h2>
          <ul class="list">
            {items
              .filter(({ id }) => id.startsWith(`${article}-`))
              .map((item) => (
                <li key={item.id}>
                  <a href={`/statutory/${item.id}`}>{item.text}</a>
                  <span class="small">{item.count} 条</span>
                </li>
              ))}
          </ul>
        </section>
      ))
    ),
  });
}

/** The address of a page of an item. */
const itemPath = (id: string, page: number) => (page === 1 ? `/statutory/${id}` : `/statutory/${id}/${page}`);

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

/** `20-7` → 第二十条第（七）项. */
export function articleOf(itemId: string): string {
  const [article, ...rest] = itemId.split("-");
  if (article !== "20") return "第二十一条";
  return `第二十条第（${NUMERALS[Number(rest[0])] ?? rest[0]}）项`;
}
