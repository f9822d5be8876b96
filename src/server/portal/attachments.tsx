/** An attachment as readers get it: its reading view first, the file second. */
export interface ShownAttachment {
  position: number;
  name: string;
  size: number;
  /** Clean HTML that the opener made; `null` where the file has no text to show. */
  html: string | null;
}

/** 附件. */
export function Attachments({ attachments, indexNumber }: { attachments: readonly ShownAttachment[]; indexNumber: string }) {
  if (attachments.length === 0) return null;
  return (
    <section class="attachments">
      <h2>附件</h2>
      <ol>
        {attachments.map(({ position, name, size, html }) => (
          <li key={position}>
            <a href={attachmentPath(indexNumber, position)} download={name}>
              {name}
            </a>
            <span class="small">（{sizeWords(size)}）</span>
            {html && (
              <details>
                <summary>直接阅读，不用下载</summary>
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the opener wrote it, of paragraphs and tables alone */}
                <div class="body wide" dangerouslySetInnerHTML={{ __html: html }} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where an attachment of the published edition is fetched. */
export function attachmentPath(indexNumber: string, position: number): string {
  return `/attachments/${position}/${indexNumber.split("/").map(encodeURIComponent).join("/")}`;
}

/** `340 KB`, `2.1 MB`. */
function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
