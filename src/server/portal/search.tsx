import type { DocumentLine } from "../../contract/documents.ts";
import { DocumentList, Pages } from "./document-list.tsx";
import { type Column, html } from "./page.tsx";

/** 检索 by title or document number. */
export function searchPage(
  column: Column,
  words: string,
  found: { total: number; lines: readonly DocumentLine[]; page: number; size: number } | undefined,
): string {
  return html({
    column,
    title: "检索",
    query: words,
    children: !found ? (
      <p>在上方输入标题中的词或者发文字号，例如“预算”“应急预案”。</p>
    ) : found.total === 0 ? (
      <>
        <p>没有标题或者文号含“{words}”的文件。</p>
        <ul>
          <li>换一个更短的词，或者只输入文号中的数字；</li>
          <li>
            按<a href="/statutory">法定主动公开内容</a>的分类查找；
          </li>
          <li>
            仍未找到，可以<a href="/requests/new">申请公开</a>。
          </li>
        </ul>
      </>
    ) : (
      <>
        <DocumentList lines={found.lines} />
        <Pages path="/search" query={{ q: words }} page={found.page} total={found.total} size={found.size} />
      </>
    ),
  });
}
