import type { PlainDate } from "../../calendar/plain-date.ts";
import type { PublishedDocument } from "../../db/stores/documents.ts";
import { type Column, html, Paragraphs } from "./page.tsx";

/** A disclosed document with its metadata head. The fields stand in the order of the Beijing block: 索引号 first, 废止日期 last. */
export function documentPage(column: Column, document: PublishedDocument, item: string, today: PlainDate): string {
  const repealed = document.repealed_on !== null && document.repealed_on <= today;
  const pending = document.effective_on !== null && document.effective_on > today;
  const validity = repealed ? "废止" : pending ? "尚未实施" : "有效";
  const head: [string, string | null][] = [
    ["索引号", document.index_number],
    ["有效性", validity],
    ["文体分类", document.genre],
    ["主题分类", document.subject],
    ["发文机关", document.issuing_organ],
    ["发文字号", document.document_number],
    ["标题", document.title],
    ["成文日期", document.written_on],
    ["发布日期", document.published_on],
    ["实施日期", document.effective_on],
    ["废止日期", document.repealed_on],
  ];
  return html({
    column,
    title: document.title,
    at: "/statutory",
    head: (
      <>
        <meta name="ColumnName" content={item} />
        <meta name="ArticleTitle" content={document.title} />
        <meta name="PubDate" content={publishedAt(document.released_at)} />
        <meta name="ContentSource" content={document.issuing_organ} />
        <meta name="Keywords" content={document.keywords.join(",")} />
      </>
    ),
    children: (
      <>
        {repealed && (
          <div class="note warn">
            <p>
              <strong>此件已于 {document.repealed_on} 废止。</strong>仅供查考，不再作为办事依据。
            </p>
          </div>
        )}
        <table class="meta">
          <caption class="visually-hidden">文件信息</caption>
          <tbody>
            {head.map(([term, value]) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>{value || "----"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {document.summary && <p class="note">{document.summary}</p>}
        <Paragraphs text={document.body} />
        <p class="small">
          引用：{document.issuing_organ}：《{document.title}》{document.document_number ? `（${document.document_number}）` : ""}
          ，{document.published_on} 发布，索引号 {document.index_number}。
        </p>
        <p class="small">发现内容有误，请告诉我们：{column.profile ? `电话 ${column.profile.telephone}` : column.organ.name}。</p>
      </>
    ),
  });
}

/** `YYYY-MM-DD HH:MM` in China, as the page tags of government sites want it. */
function publishedAt(instant: Date | null): string {
  return instant ? new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ") : "";
}
