import type { DocumentLine } from "../../contract/documents.ts";
import { documentPath } from "./paths.ts";

/** A list of documents, newest first, with its pages. */
export function DocumentList({ lines }: { lines: readonly DocumentLine[] }) {
  return (
    <ul class="list">
      {lines.map((line) => (
        <li key={line.indexNumber}>
          <span>
            <a href={documentPath(line.indexNumber)}>{line.title}</a>
            {line.documentNumber && <span class="small">　{line.documentNumber}</span>}
            {line.repealed && <span class="status off">已废止</span>}
          </span>
          <time dateTime={line.publishedOn}>{line.publishedOn}</time>
        </li>
      ))}
    </ul>
  );
}

export function Pages(properties: {
  /** The address of a page by its number. */
  pageAt: (page: number) => string;
  page: number;
  total: number;
  size: number;
}) {
  const { pageAt, page, total, size } = properties;
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav class="row" aria-label="翻页">
      {page > 1 && (
        <a class="button plain" rel="prev" href={pageAt(page - 1)}>
          上一页
        </a>
      )}
      <span>
        共 {total} 条，第 {page} / {last} 页
      </span>
      {page < last && (
        <a class="button plain" rel="next" href={pageAt(page + 1)}>
          下一页
        </a>
      )}
    </nav>
  );
}
