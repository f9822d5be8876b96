import type { Review } from "../../../contract/review.ts";
import { fileAddress } from "../../api.ts";
import { useOrganCode } from "../../session.ts";

/** The attachments 附件, each in its reading view: what nobody reads is not reviewed. */
export function Attachments({ review: { attachments } }: { review: Review }) {
  const organ = useOrganCode();
  if (attachments.length === 0) return null;
  return (
    <section aria-label="附件">
      <h2>附件（{attachments.length}）</h2>
      {attachments.map(({ uploadId, name, html, unreadable }) => (
        <details key={uploadId} className="attachment" open={attachments.length === 1}>
          <summary>{name}</summary>
          <p>
            <a href={fileAddress(organ, "uploads", uploadId, "file")}>下载原件</a>
          </p>
          {unreadable ? <p className="wrong">▲ {unreadable}</p> : <ReadingView name={name} html={html ?? ""} />}
        </details>
      ))}
    </section>
  );
}

/** Our own reading view: paragraphs and tables, every word escaped where it was made. */
function ReadingView({ name, html }: { name: string; html: string }) {
  return (
    <section
      className="reading-view serif"
      aria-label={`${name}的阅读版`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server of escaped words, without script or style.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
