import { diffArrays, diffChars } from "diff";
import type { Content, Review } from "../../../contract/review.ts";

const FIELDS = {
  title: "标题",
  documentNumber: "发文字号",
  issuingOrgan: "发文机关",
  genre: "文体分类",
  subject: "主题分类",
  statutoryItem: "栏目",
  class: "类别",
  summary: "内容概述",
  writtenOn: "成文日期",
  effectiveOn: "实施日期",
  repealedOn: "废止日期",
} as const satisfies Partial<Record<keyof Content, string>>;

/** What changed since the last round, or since the published edition, side by side 与上一轮对照. */
export function Changes({ review: { before, content, round } }: { review: Review }) {
  if (!before) return null;
  const fields = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((field) => before[field] !== content[field]);
  const paragraphs = pairs(before.body.split("\n"), content.body.split("\n"));
  const names = (side: Content) => side.attachments.map(({ name, digest }) => `${name} ${digest.slice(0, 8)}`).join("，") || "无";
  const attachments = names(before) !== names(content);
  return (
    <section aria-label="改动" className="changes">
      <h2>{round > 1 ? "与上一轮对照" : "与已公开的版本对照"}</h2>
      {fields.length + paragraphs.length === 0 && !attachments ? (
        <p>文字没有改动。</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Pair key={field} label={FIELDS[field]} old={before[field] ?? ""} now={content[field] ?? ""} />
            ))}
            {paragraphs.map(({ old, now }, index) => (
              <Pair key={index} old={old} now={now} />
            ))}
            {attachments && <Pair label="附件" old={names(before)} now={names(content)} />}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Pair({ label, old, now }: { label?: string; old: string; now: string }) {
  const parts = diffChars(old, now);
  return (
    <tr>
      <td>
        {label && <small>{label}　</small>}
        {parts
          .filter(({ added }) => !added)
          .map(({ value, removed }, index) => (removed ? <del key={index}>{value}</del> : value))}
      </td>
      <td>
        {parts
          .filter(({ removed }) => !removed)
          .map(({ value, added }, index) => (added ? <ins key={index}>{value}</ins> : value))}
      </td>
    </tr>
  );
}

/** The paragraphs that differ, each beside the one that took its place. */
function pairs(before: readonly string[], after: readonly string[]): { old: string; now: string }[] {
  const differing: { old: string; now: string }[] = [];
  let removed: string[] = [];
  const close = (added: readonly string[]) => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++)
      differing.push({ old: removed[index] ?? "", now: added[index] ?? "" });
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value;
    else if (part.added) close(part.value);
    else close([]);
  }
  close([]);
  return differing;
}
