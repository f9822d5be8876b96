import { diffChars, diffLines } from "diff";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { type Column, html } from "./page.tsx";
import { documentPath } from "./paths.ts";

/** A published edition, as far as it is compared. */
export interface ComparedEdition {
  number: number;
  publishedOn: PlainDate | null;
  title: string;
  body: string;
}

/** What one edition changed against the one before 版本比较: struck out what fell away, underlined what came. */
export function differencePage(column: Column, indexNumber: string, before: ComparedEdition, after: ComparedEdition): string {
  return html({
    column,
    title: `第 ${after.number} 版与第 ${before.number} 版相比`,
    at: "/statutory",
    children: (
      <>
        <p>
          <a href={documentPath(indexNumber)}>{after.title}</a>：第 {before.number} 版 {before.publishedOn} 发布，第{" "}
          {after.number} 版 {after.publishedOn} 发布。<del>划去的</del>是删掉的，<ins>下划线的</ins>是新增的。
        </p>
        {before.title !== after.title && (
          <p>
            标题：
            <Changed before={before.title} after={after.title} />
          </p>
        )}
        <div class="body difference">{paragraphs(before.body, after.body)}</div>
      </>
    ),
  });
}

/** Paragraph by paragraph; within a paragraph that was changed, character by character. */
function paragraphs(before: string, after: string) {
  const parts = diffLines(`${before}\n`, `${after}\n`);
  return parts.map((part, i) => {
    const next = parts[i + 1];
    const former = parts[i - 1];
    if (part.added && former?.removed) return null;
    if (part.removed && next?.added)
      return (
        <p key={i}>
          <Changed before={part.value.trimEnd()} after={next.value.trimEnd()} />
        </p>
      );
    const Mark = part.added ? "ins" : part.removed ? "del" : "span";
    return part.value
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line, j) => (
        <p key={`${i}-${j}`}>
          <Mark>{line}</Mark>
        </p>
      ));
  });
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      {diffChars(before, after).map(({ value, added, removed }, i) =>
        added ? <ins key={i}>{value}</ins> : removed ? <del key={i}>{value}</del> : <span key={i}>{value}</span>,
      )}
    </>
  );
}
